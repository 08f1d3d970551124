import type { Answers } from '@takhoyde/survey-definitions';
import type { BallotClient } from '#lib/ballot/ballot-client.ts';
import type { Attempt } from '../send-until-taken.ts';
import type { Start } from '../start.ts';

/** What one delivery is made of. `canReachBox`: whether the collector answers, asked before the code is spent. */
export interface KioskParcel {
  readonly start: Pick<Start, 'waveId' | 'keyFingerprint'>;
  readonly code: string;
  readonly answers: Answers;
  readonly client: BallotClient;
  readonly canReachBox: () => Promise<boolean>;
}

/**
 * Fetches a ballot and delivers an answer with it, in one go. The code is spent by the office's signature and by nothing before it;
 * from then on only sealed bytes are left, which nobody at the tablet can read.
 */
export class KioskDelivery {
  /** The office has signed: the code is worth nothing any more. */
  isSpent = false;
  /** Letters by which the person can look up afterwards that the answer lies in the box. Known when the ballot is signed. */
  receipt: string | undefined;
  #parcel: KioskParcel;
  #isAbandoned = false;

  constructor(parcel: KioskParcel) {
    this.#parcel = parcel;
  }

  /** The person has left. What is not sealed is dropped; a sealed answer is still delivered, since its code cannot be used again. */
  abandon(): void {
    this.#isAbandoned = true;
    if (!this.isSpent) this.#parcel = { ...this.#parcel, code: '', answers: {} };
  }

  /** Tries once. `told` hears of it when the code is spent on the way. */
  async attempt(told: () => void): Promise<Attempt> {
    const { client, start } = this.#parcel;
    try {
      const hindrance = this.isSpent ? undefined : await this.#issue();
      if (hindrance !== undefined) return hindrance;
      told();
      const outcome = await client.submit(start.waveId, this.#parcel.answers);
      this.#parcel = { ...this.#parcel, answers: {} }; // the sealed bytes are what is sent from now on
      return outcome.kind === 'refused' || outcome.kind === 'unreachable' ? outcome : { kind: 'counted' };
    } catch {
      return { kind: 'unreachable' };
    }
  }

  /** Has the ballot signed. Gives what stands in the way; `undefined` when it is signed. */
  async #issue(): Promise<Attempt | undefined> {
    const { client, canReachBox, start } = this.#parcel;
    const isReachable = await canReachBox();
    if (this.#isAbandoned) return { kind: 'refused', because: 'no-ballot' };
    if (!isReachable) return { kind: 'unreachable' };
    const asked = { wave: start.waveId, fingerprint: start.keyFingerprint, code: this.#parcel.code };
    const outcome = await client.obtain(asked);
    if (outcome.kind !== 'ready') return outcome;
    this.isSpent = true;
    this.receipt = await client.receipt(start.waveId);
    this.#parcel = { ...this.#parcel, code: '' };
    return undefined;
  }
}
