import type { Answers } from '@takhoyde/survey-definitions';
import { ballotRequests } from '#lib/ballot/ballot-requests.ts';
import { openBallotDesk, type BallotDesk } from './ballot-desk.ts';
import { openDevice, type Device } from './device.ts';
import { entryOf, type Asked, type Entry } from './entry.ts';
import { forgetNote, readNote, writeNote } from './journey-note.ts';
import { createPause } from './pause.ts';
import { Questionnaire } from './questionnaire.svelte.ts';
import { sendUntilTaken, type Attempt } from './send-until-taken.ts';
import type { Sheet } from './sheet.ts';
import { stageAfter, startStage, type Happening, type Stage } from './stage.ts';
import type { StopReason } from './stop-reason.ts';

/** Whether there is nothing left that could be sent. A ballot refused for another reason stays until its owner deletes it. */
const isOver = (stage: Stage): boolean =>
  stage.kind === 'delivered' || (stage.kind === 'stopped' && (stage.because === 'too-late' || stage.because === 'gone'));

/** One person's way through a wave, in one tab: what the components draw, and what they may ask for. */
export class Journey {
  readonly sheet: Sheet;
  stage = $state.raw<Stage>(startStage);
  entry = $state.raw<Entry>({ kind: 'signed-out' });
  questionnaire = $state.raw<Questionnaire | undefined>();
  /** Nothing can be kept on this device: the person has to finish in one go. */
  isForgetful = $state(false);
  /** Whoever is signed in has not fetched a ballot, yet one lies here. */
  isPerhapsOthers = $state(false);
  /** Why a printed code was not taken, until another is tried. */
  codeRefusal = $state.raw<StopReason | 'unreachable' | undefined>();

  #device: Device | undefined;
  #desk: Promise<BallotDesk> | undefined;
  readonly #isSignedIn: boolean;
  readonly #pause = createPause();

  /** `isSignedIn`: whether the session speaks for the person; not where somebody holds a printed card. */
  constructor(sheet: Sheet, isSignedIn: boolean) {
    this.sheet = sheet;
    this.#isSignedIn = isSignedIn;
    this.entry = isSignedIn ? { kind: 'looking' } : { kind: 'signed-out' };
  }

  /** Looks at what lies on the device, then at what the office knows. Called once, when the page has come alive. */
  async begin(): Promise<void> {
    this.#device = await openDevice(this.sheet.waveId);
    this.isForgetful = this.#device.isForgetful;
    const held = await this.#device.storage.read(this.sheet.waveId);
    if (held?.stage === 'sealed') return this.#deliver({ kind: 'found', held: 'sealed' });
    if (held?.stage !== 'signed' || !(await this.#openQuestions(held.bucket))) return this.lookForPlace();
    this.#happen({ kind: 'found', held: 'signed' });
    if (!this.#isSignedIn) return;
    const entry = await this.#askPlace({ isHalfFetched: false });
    this.isPerhapsOthers = entry.kind === 'invited';
  }

  /** Asks where the answer of whoever is signed in will count. */
  async lookForPlace(): Promise<void> {
    if (!this.#isSignedIn) return;
    this.entry = { kind: 'looking' };
    this.entry = await this.#askPlace({ isHalfFetched: await this.#holdsBallot() });
  }

  /** Asks where the answer of whoever holds a printed code will count. A code that is not taken changes nothing else. */
  async useCode(code: string): Promise<void> {
    this.codeRefusal = undefined;
    const entry = await this.#askPlace({ code, isHalfFetched: await this.#holdsBallot() });
    if (entry.kind === 'invited') this.entry = entry;
    else this.codeRefusal = entry.kind === 'turned-away' ? entry.because : 'unreachable';
  }

  /** Draws a ballot, has it signed unseen, and opens the questions. */
  async fetchBallot(): Promise<void> {
    const code = this.entry.kind === 'invited' ? this.entry.code : undefined;
    this.#happen({ kind: 'fetch' });
    try {
      const { client } = await this.#openDesk();
      const asked = { wave: this.sheet.waveId, fingerprint: this.sheet.keyFingerprint };
      const outcome = await client.obtain(code === undefined ? asked : { ...asked, code });
      if (outcome.kind === 'ready')
        this.#happen({ kind: (await this.#openQuestions(outcome.bucket)) ? 'fetched' : 'unreachable' });
      else this.#happen(outcome);
    } catch {
      this.#happen({ kind: 'unreachable' });
    }
  }

  /** Seals the answers and sends them until they have been taken, or refused. */
  async deliver(): Promise<void> {
    await this.questionnaire?.written;
    return this.#deliver({ kind: 'deliver' });
  }

  /** Ends the wait before the next attempt. */
  tryNow(): void {
    this.#pause.wake();
  }

  /** Removes ballot, draft and note from the device, and starts over. */
  async deleteEverything(): Promise<void> {
    this.#happen({ kind: 'deleted' });
    await this.#forget();
  }

  /** Another tab may have delivered or deleted the ballot while this one was in the background. */
  async lookAgain(): Promise<void> {
    if (this.stage.kind !== 'open') return;
    if (await this.#holdsBallot()) return;
    this.#happen({ kind: 'gone' });
    await this.#forget();
  }

  restart(): Promise<void> {
    this.#happen({ kind: 'restart' });
    return this.begin();
  }

  #happen(happening: Happening): void {
    this.stage = stageAfter(this.stage, happening);
  }

  #openDesk(): Promise<BallotDesk> {
    const device = this.#device;
    if (device === undefined) throw new Error('openDesk requires an open device');
    this.#desk ??= openBallotDesk(this.sheet, device.storage).catch((error: unknown) => {
      this.#desk = undefined; // the code could not be loaded: ask again next time
      throw error;
    });
    return this.#desk;
  }

  async #askPlace(asked: Asked): Promise<Entry> {
    const { waveId, collectorOrigin } = this.sheet;
    const { findPlace } = ballotRequests((url, init) => fetch(url, init), { issuer: '', collector: collectorOrigin });
    return entryOf(await findPlace(waveId, asked.code), asked);
  }

  async #holdsBallot(): Promise<boolean> {
    return (await this.#device?.storage.read(this.sheet.waveId)) !== undefined;
  }

  /** Makes the questions of a ballot ready; `false` when the keys that its label is read from cannot be had. */
  async #openQuestions(bucket: string): Promise<boolean> {
    const device = this.#device;
    if (device === undefined) return false;
    const noted = readNote(device.shelf, this.sheet.waveId, bucket);
    if (noted !== undefined) this.#openDesk().catch(() => undefined); // now, so that delivering needs no code when the network is gone
    const label = noted ?? (await (await this.#openDesk()).labelOf(bucket));
    if (label === undefined) return false;
    const note = noted ?? { bucket, unitName: label.unitName, levelIds: label.levelIds, view: 'one' };
    writeNote(device.shelf, this.sheet.waveId, note);
    const questionnaire = new Questionnaire(this.sheet, device, note);
    await questionnaire.takeUpDraft();
    this.questionnaire = questionnaire;
    return true;
  }

  async #deliver(happening: Happening): Promise<void> {
    if (this.stage.kind === 'delivering') return; // one loop is enough, however often the button is pressed
    this.#happen(happening);
    const answers = this.questionnaire?.answersToSend ?? {};
    await sendUntilTaken(() => this.#submit(answers), { tell: (attempt) => void this.#happen(attempt), pause: this.#pause });
    if (isOver(this.stage)) await this.#forget();
  }

  async #submit(answers: Answers): Promise<Attempt> {
    try {
      const outcome = await (await this.#openDesk()).client.submit(this.sheet.waveId, answers);
      return outcome.kind === 'refused' || outcome.kind === 'unreachable' ? outcome : { kind: 'counted' };
    } catch {
      return { kind: 'unreachable' }; // the ballot code could not be loaded, or the device is busy: the bytes are safe
    }
  }

  async #forget(): Promise<void> {
    const device = this.#device;
    await device?.storage.clear(this.sheet.waveId);
    if (device !== undefined) forgetNote(device.shelf, this.sheet.waveId);
    this.questionnaire = undefined;
  }
}
