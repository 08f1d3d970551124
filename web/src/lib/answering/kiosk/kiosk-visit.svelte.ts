import { ballotRequests, type BallotRequests, type Fetch } from '#lib/ballot/ballot-requests.ts';
import type { BallotDesk } from '../ballot-desk.ts';
import { entryOf, type Place } from '../entry.ts';
import { memoryDevice } from '../memory-device.ts';
import { openQuestionnaire } from '../open-questionnaire.ts';
import { createPause } from '../pause.ts';
import type { QuestionPlace } from '../place-in-history.ts';
import type { Questionnaire } from '../questionnaire.svelte.ts';
import { randomUnit } from '../random-unit.ts';
import { readSheet } from '../read-sheet.ts';
import { rememberingFetch } from '../remembering-fetch.ts';
import { sendUntilTaken } from '../send-until-taken.ts';
import type { Start } from '../start.ts';
import type { StopReason } from '../stop-reason.ts';
import { canBeReached } from './can-be-reached.ts';
import { KioskDelivery } from './kiosk-delivery.ts';
import { kioskStageAfter, type KioskHappening, type KioskStage } from './kiosk-stage.ts';

/** Whoever is signed in on the tablet has no part in this: nothing is sent with a session. */
const fetchAsNobody: Fetch = (url, init) => globalThis.fetch(url, { ...init, credentials: 'omit' });

type Opened = { kind: 'opened' | 'unreachable' } | { kind: 'refused'; because: string };

/**
 * One person at a shared tablet, from the first press to the receipt. All of it lies in the memory of the page, and is let go of when
 * the screen is cleared. The ballot is fetched when the answer is delivered and not before, so that whoever is cleared away
 * can begin again with the same code (docs/anonymity.md, shared tablets).
 */
export class KioskVisit {
  readonly start: Start;
  stage = $state.raw<KioskStage>({ kind: 'welcome' });
  /** Why a code was not taken, until another is tried. */
  codeRefusal = $state.raw<StopReason | 'unreachable' | undefined>();
  /** Where the answer will count. */
  label = $state.raw<Place | undefined>();
  /** Which question is open; `undefined`: none yet. In memory: the browser's history tells nothing of it. */
  at = $state.raw<QuestionPlace | undefined>();
  questionnaire = $state.raw<Questionnaire | undefined>();
  /** By these letters the person can look up afterwards that the answer lies in the box. */
  receipt = $state.raw<string | undefined>();

  #code = '';
  #hasLeft = false;
  #desk: BallotDesk | undefined;
  #delivery: KioskDelivery | undefined;
  readonly #device = memoryDevice();
  readonly #pause = createPause();
  readonly #requests: BallotRequests;

  constructor(start: Start) {
    this.start = start;
    this.#requests = ballotRequests(fetchAsNobody, { issuer: '', collector: start.collectorOrigin });
  }

  /** Somebody is here. */
  begin(): void {
    this.#happen({ kind: 'begin' });
  }

  /** Asks where the answer of whoever holds this code will count, and opens the questions. The code is not used up by it. */
  async useCode(code: string): Promise<void> {
    this.codeRefusal = undefined;
    const answer = await this.#requests.findPlace(this.start.waveId, { code });
    const entry = entryOf(answer, { code, isHalfFetched: false });
    if (entry.kind !== 'invited' || answer.kind !== 'answer') {
      this.codeRefusal = entry.kind === 'turned-away' ? entry.because : 'unreachable';
      return;
    }
    const opened = await this.#openQuestions(String(answer.body['bucket'])).catch(() => ({ kind: 'unreachable' as const }));
    if (this.#hasLeft) return;
    if (opened.kind === 'unreachable') this.codeRefusal = 'unreachable';
    if (opened.kind === 'refused') this.#happen(opened);
    if (opened.kind !== 'opened') return;
    this.#code = code;
    this.label = entry.place;
    this.#happen({ kind: 'code-taken' });
  }

  /** Shows the first question. */
  open(): void {
    this.#happen({ kind: 'start' });
    const first = this.questionnaire?.pages[0];
    this.at = first === undefined ? { step: 'end' } : { step: 'question', item: first.id };
  }

  /** Fetches the ballot and delivers the answer in one go. Tries until it is taken, or the person has left. */
  async deliver(): Promise<void> {
    const desk = this.#desk;
    if (this.stage.kind !== 'open' || desk === undefined) return; // one loop is enough, however often the button is pressed
    this.#happen({ kind: 'deliver' });
    const { start } = this;
    const delivery = new KioskDelivery({
      start,
      code: this.#code,
      answers: this.questionnaire?.answersToSend ?? {},
      client: desk.client,
      canReachBox: () => canBeReached(start.collectorOrigin),
    });
    this.#delivery = delivery;
    await sendUntilTaken(() => delivery.attempt(() => this.#happen({ kind: 'issued' })), {
      tell: (attempt) => this.#happen(attempt),
      pause: this.#pause,
    });
    this.receipt = this.#hasLeft ? undefined : delivery.receipt;
    await this.#device.storage.clear(start.waveId);
    this.#letGo();
  }

  /** Ends the wait before the next attempt. */
  tryNow(): void {
    this.#pause.wake();
  }

  /** Lets go of the person: answers and code are gone. */
  leave(): void {
    this.#hasLeft = true;
    this.#delivery?.abandon();
    this.receipt = undefined;
    this.#letGo();
    this.#pause.wake();
  }

  #letGo(): void {
    this.#code = '';
    this.questionnaire = undefined;
    this.label = undefined;
    this.at = undefined;
  }

  #happen(happening: KioskHappening): void {
    this.stage = kioskStageAfter(this.stage, happening);
  }

  /** Questions and keys are held against what was approved before anybody answers. */
  async #openQuestions(bucket: string): Promise<Opened> {
    const [answer, { openBallotDesk }] = await Promise.all([
      this.#requests.readSheet(this.start.waveId),
      import('../ballot-desk.ts'),
    ]);
    const desk = openBallotDesk(this.start, this.#device.storage, rememberingFetch(fetchAsNobody).fetch);
    const [read, keys] = await Promise.all([readSheet(answer, this.start), desk.readBucket(bucket)]);
    if (keys.kind !== 'trusted') return keys;
    if (read.kind !== 'sheet') return read;
    const openDesk = (): Promise<BallotDesk> => Promise.resolve(desk);
    const opened = await openQuestionnaire({ sheet: read.sheet, device: this.#device, openDesk, randomUnit }, bucket);
    if (opened.kind !== 'opened' || this.#hasLeft) return { kind: 'unreachable' };
    this.#desk = desk;
    this.questionnaire = opened.questionnaire;
    return { kind: 'opened' };
  }
}
