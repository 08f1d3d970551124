import { dropHiddenAnswers, possibleSections, shownSections, type Answer, type Answers } from '@takhoyde/survey-definitions';
import { draftExpiryMs, usableAnswers, withAnswer } from './draft.ts';
import type { Device } from './device.ts';
import { writeNote, type JourneyNote } from './journey-note.ts';
import { pagesOf, type View } from './pages.ts';
import { contextOf } from './respondent-context.ts';
import type { Sheet } from './sheet.ts';

/** The questions that one ballot brings and the answers so far. Each answer is written to the device as it is given. */
export class Questionnaire {
  readonly sheet: Sheet;
  readonly #device: Device;
  #writing: Promise<void> = Promise.resolve();
  note: JourneyNote;
  answers = $state.raw<Answers>({});
  /** The last answer could not be written: it lives as long as the page does. */
  isUnsaved = $state(false);

  readonly context = $derived.by(() => contextOf(this.sheet, this.note));
  readonly #possible = $derived.by(() => possibleSections(this.sheet.definition, this.context));
  readonly pages = $derived.by(() => {
    const shown = shownSections(this.sheet.definition, this.context, this.answers);
    return pagesOf({ possible: this.#possible, shown }, this.note.view);
  });
  readonly items = $derived(this.pages.flatMap((page) => page.items));
  readonly answeredCount = $derived(this.items.filter((item) => this.answers[item.id] !== undefined).length);

  constructor(sheet: Sheet, device: Device, note: JourneyNote) {
    this.sheet = sheet;
    this.#device = device;
    this.note = $state.raw(note);
  }

  /** Takes up the draft that lies on the device, as far as it may be used. */
  async takeUpDraft(): Promise<void> {
    const draft = await this.#device.storage.readDraft(this.sheet.waveId);
    this.answers = usableAnswers(draft, { definition: this.sheet.definition, context: this.context, nowMs: Date.now() });
  }

  /** Gives, changes or (`undefined`) takes back one answer. */
  answer(itemId: string, value: Answer | undefined): void {
    this.answers = withAnswer(this.answers, itemId, value);
    this.#keep();
  }

  /** Shows the questions in another way; the device remembers it. */
  show(view: View): void {
    this.note = { ...this.note, view };
    writeNote(this.#device.shelf, this.sheet.waveId, this.note);
  }

  /** Forgets all answers; the ballot stays. */
  forgetAnswers(): void {
    this.answers = {};
    this.#keep();
  }

  /** What is sent: answers to what is on the screen, and no other. */
  get answersToSend(): Answers {
    return dropHiddenAnswers(this.sheet.definition, this.context, this.answers);
  }

  /** One write after the other, so that an early answer never overwrites a later one. */
  #keep(): void {
    const draft = { answers: this.answers, expiresAtMs: draftExpiryMs(Date.now(), this.sheet.closesAt) };
    this.#writing = this.#writing
      .then(() => this.#device.storage.writeDraft(this.sheet.waveId, draft))
      .then(
        () => void (this.isUnsaved = false),
        () => void (this.isUnsaved = true),
      );
  }

  /** Settles when all that was answered has been written. */
  get written(): Promise<void> {
    return this.#writing;
  }
}
