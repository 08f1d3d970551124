import type { Answers } from '@takhoyde/survey-definitions';
import { ballotRequests, bearerOf, type BallotRequests, type Bearer } from '#lib/ballot/ballot-requests.ts';
import type { BallotDesk } from './ballot-desk.ts';
import { openDevice, type Device } from './device.ts';
import { entryOf, type Asked, type Entry, type Place } from './entry.ts';
import { forgetDevice } from './forget-wave.ts';
import type { OpenedQuestions } from './open-questionnaire.ts';
import { createPause } from './pause.ts';
import type { Questionnaire } from './questionnaire.svelte.ts';
import type * as questionsPart from './questions-part.ts';
import { randomUnit } from './random-unit.ts';
import type { ReadSheet } from './read-sheet.ts';
import { rememberingFetch } from './remembering-fetch.ts';
import { sendUntilTaken, type Attempt } from './send-until-taken.ts';
import { stageAfter, startStage, type Happening, type Stage } from './stage.ts';
import type { HeldBallot } from '#lib/ballot/ballot-storage.ts';
import { claimWave } from './wave-claim.ts';
import type { Start } from './start.ts';
import type { StopReason } from './stop-reason.ts';

/** The office has said where the answer will count, so that it need not be asked again. */
const bucketOf = ({ bucket }: Place): { bucket?: string } => (bucket === undefined ? {} : { bucket });

/** Whether there is nothing left that could be sent. A ballot refused for another reason stays until its owner deletes it. */
const isOver = (stage: Stage): boolean =>
  stage.kind === 'delivered' || (stage.kind === 'stopped' && (stage.because === 'too-late' || stage.because === 'gone'));

/** What is loaded when a ballot is fetched, and no sooner. */
export type QuestionsPart = typeof questionsPart;

/** What the address told: the secret of a personal link, and the fingerprint that stood in the invitation or on the card. */
export interface FromAddress {
  readonly link?: string | undefined;
  readonly promisedKeys?: string | undefined;
}

/** One person's way through a wave, in one tab: what the components draw, and what they may ask for. */
export class Journey {
  readonly start: Start;
  stage = $state.raw<Stage>(startStage);
  entry = $state.raw<Entry>({ kind: 'signed-out' });
  questionnaire = $state.raw<Questionnaire | undefined>();
  /** Nothing can be kept on this device: the person has to finish in one go. */
  isForgetful = $state(false);
  /** Whoever is signed in has not fetched a ballot, yet one lies here. */
  isPerhapsOthers = $state(false);
  /** Why a printed code was not taken, until another is tried. */
  codeRefusal = $state.raw<StopReason | 'unreachable' | undefined>();

  /** What draws the questions, once it has been loaded. */
  part = $state.raw<QuestionsPart | undefined>();

  /** The receipt of the answer, once it is on its way; told at the end and kept nowhere. */
  receipt = $state.raw<string | undefined>();

  #device: Device | undefined;
  #desk: Promise<BallotDesk> | undefined;
  #keeping: Promise<void> = Promise.resolve();
  #isClaimed = false;
  #claimMode: 'ask' | 'take' = 'ask';
  /** The secret of a personal link, until the ballot is fetched. */
  #link: string | undefined;
  readonly #promisedKeys: string | undefined;
  readonly #isSignedIn: boolean;
  readonly #pause = createPause();
  readonly #network = rememberingFetch((url, init) => globalThis.fetch(url, init));
  readonly #requests: BallotRequests;

  constructor(start: Start, { link, promisedKeys }: FromAddress = {}) {
    this.start = start;
    this.#link = link;
    this.#promisedKeys = promisedKeys;
    this.#isSignedIn = start.isSignedIn && start.way === 'sign-in'; // a printed card is nobody's
    this.entry = this.#isSignedIn || link !== undefined ? { kind: 'looking' } : { kind: 'signed-out' };
    this.#requests = ballotRequests(this.#network.fetch, { issuer: '', collector: start.collectorOrigin });
  }

  /** Looks at what lies on the device, then at what the office knows. Called once, when the page has come alive. */
  async begin(): Promise<void> {
    if (!this.#isAsPromised) return void this.#happen({ kind: 'refused', because: 'changed-fingerprint' });
    this.#device ??= await openDevice(this.start.waveId);
    this.isForgetful = this.#device.isForgetful;
    const held = await this.#device.storage.read(this.start.waveId);
    if (held?.stage === 'sealed') return this.#deliver({ kind: 'found', held: 'sealed' });
    if (held?.stage !== 'signed') return this.lookForPlace();
    const opened = await this.#openQuestions(held.bucket).catch(() => ({ kind: 'unreachable' as const }));
    if (opened.kind === 'unreachable') return this.lookForPlace();
    this.#happen(opened.kind === 'opened' ? { kind: 'found', held: 'signed' } : opened);
    if (!this.#isKnown) return;
    const entry = await this.#askPlace({ ...this.#linkAsked, isHalfFetched: false });
    this.#link = undefined; // the ballot is here
    this.isPerhapsOthers = entry.kind === 'invited';
  }

  /** Asks where the answer of whoever is signed in, or came by a personal link, will count. A link counts before a session. */
  async lookForPlace(): Promise<void> {
    if (!this.#isKnown) return;
    this.entry = { kind: 'looking' };
    this.entry = await this.#askPlace({ ...this.#linkAsked, isHalfFetched: await this.#holdsBallot() });
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
    const asked = this.entry.kind === 'invited' ? { ...bearerOf(this.entry), ...bucketOf(this.entry.place) } : {};
    this.#happen({ kind: 'fetch' });
    try {
      this.#happen(await this.#obtain(asked));
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

  /** Begins again. What another tab has open is taken over: the person has just asked for it here. */
  restart(): Promise<void> {
    if (this.stage.kind === 'stopped' && this.stage.because === 'open-elsewhere') this.#claimMode = 'take';
    this.#happen({ kind: 'restart' });
    return this.begin();
  }

  /** What lies on the device, for taking it along to another one. */
  async heldBallot(): Promise<HeldBallot | undefined> {
    return this.#device?.storage.read(this.start.waveId);
  }

  /** What taking over a ballot from another device needs of this one. */
  async reception(): Promise<{ device: Device; desk: BallotDesk }> {
    this.#device ??= await openDevice(this.start.waveId);
    return { device: this.#device, desk: await this.#openDesk() };
  }

  /** The questions as they were approved. */
  async askSheet(): Promise<ReadSheet> {
    const [{ readSheet }, answer] = await Promise.all([this.#loadPart(), this.#requests.readSheet(this.start.waveId)]);
    return readSheet(answer, this.start);
  }

  /** Rejects when there is no network and nothing of it is kept. */
  async #loadPart(): Promise<QuestionsPart> {
    return (this.part ??= await import('./questions-part.ts'));
  }

  #happen(happening: Happening): void {
    this.stage = stageAfter(this.stage, happening);
  }

  #openDesk(): Promise<BallotDesk> {
    const device = this.#device;
    if (device === undefined) throw new Error('openDesk requires an open device');
    this.#desk ??= this.#loadPart()
      .then(({ openBallotDesk }) => openBallotDesk(this.start, device.storage, this.#network.fetch))
      .catch((error: unknown) => {
        this.#desk = undefined; // the code could not be loaded: ask again next time
        throw error;
      });
    return this.#desk;
  }

  /** Whether the page says the same of the keys as the invitation did. All keys are then held against what the page says. */
  get #isAsPromised(): boolean {
    return this.#promisedKeys === undefined || this.#promisedKeys === this.start.keyFingerprint;
  }

  /** Whether the office can be asked where the person belongs: a session or a link speaks for them. */
  get #isKnown(): boolean {
    return this.#isSignedIn || this.#link !== undefined;
  }

  get #linkAsked(): Bearer {
    return bearerOf({ link: this.#link });
  }

  /** The ballot lies here now: what it was fetched with has done its work. */
  #forgetBearer(): void {
    this.#link = undefined;
    if (this.entry.kind === 'invited') this.entry = { kind: 'invited', place: this.entry.place };
  }

  async #askPlace(asked: Asked): Promise<Entry> {
    return entryOf(await this.#requests.findPlace(this.start.waveId, bearerOf(asked)), asked);
  }

  /** Whether the questions may be open in this tab. The tab that had them lets go of them at once. */
  async #claim(): Promise<boolean> {
    if (this.#isClaimed) return true;
    this.#isClaimed = await claimWave(this.start.waveId, this.#claimMode, () => {
      this.#isClaimed = false;
      this.questionnaire = undefined;
      this.#happen({ kind: 'open-elsewhere' });
    });
    this.#claimMode = 'ask';
    return this.#isClaimed;
  }

  async #holdsBallot(): Promise<boolean> {
    return (await this.#device?.storage.read(this.start.waveId)) !== undefined;
  }

  /** The questions are held against what was approved before anything of a ballot is sent. */
  async #obtain(known: Bearer & { bucket?: string }): Promise<Happening> {
    const [sheet, { client }] = await Promise.all([this.askSheet(), this.#openDesk()]);
    if (sheet.kind !== 'sheet') return sheet;
    const asked = { wave: this.start.waveId, fingerprint: this.start.keyFingerprint };
    const outcome = await client.obtain({ ...asked, ...known });
    if (outcome.kind !== 'ready') return outcome;
    this.#forgetBearer();
    const opened = await this.#openQuestions(outcome.bucket, sheet);
    return opened.kind === 'opened' ? { kind: 'fetched' } : opened;
  }

  async #openQuestions(bucket: string, fetched?: ReadSheet): Promise<OpenedQuestions> {
    const device = this.#device;
    const [read, part] = [fetched ?? (await this.askSheet()), await this.#loadPart()];
    if (device === undefined) return { kind: 'unreachable' };
    if (read.kind !== 'sheet') return read;
    if (!(await this.#claim())) return { kind: 'refused', because: 'open-elsewhere' };
    const openDesk = (): Promise<BallotDesk> => this.#openDesk();
    const opened = await part.openQuestionnaire({ sheet: read.sheet, device, openDesk, randomUnit }, bucket);
    if (opened.kind !== 'opened') return opened;
    this.questionnaire = opened.questionnaire;
    if (!device.isForgetful)
      this.#keeping = openDesk().then(
        () => part.keepWave(this.start.waveId, this.#network.remembered),
        () => undefined,
      );
    return opened;
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
      const { client } = await this.#openDesk();
      this.receipt ??= await client.receipt(this.start.waveId);
      const outcome = await client.submit(this.start.waveId, answers);
      return outcome.kind === 'refused' || outcome.kind === 'unreachable' ? outcome : { kind: 'counted' };
    } catch {
      return { kind: 'unreachable' }; // the ballot code could not be loaded, or the device is busy: the bytes are safe
    }
  }

  async #forget(): Promise<void> {
    await this.#keeping; // what is still being put on the device would outlive it otherwise
    if (this.#device !== undefined) await forgetDevice(this.#device, this.start.waveId);
    this.questionnaire = undefined;
  }
}
