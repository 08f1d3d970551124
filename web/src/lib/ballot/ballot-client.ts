import { fromBase64url } from './base64url.ts';
import type { Counted, Ready, Refused, Unreachable } from './ballot-outcome.ts';
import { ballotRequests, type Fetch } from './ballot-requests.ts';
import type { BallotStorage, Stage } from './ballot-storage.ts';
import { obtainBallot, type BallotAsked } from './obtain-ballot.ts';
import { receiptInGroups, receiptOf } from '../receipts/receipt-code.ts';
import type { Answers } from './seal.ts';
import { submitAnswers } from './submit-answers.ts';

export type { Refusal } from './ballot-outcome.ts';

/** A respondent's side of a ballot. Every call may be repeated at any time: a ballot is fetched once and counted once. */
export type BallotClient = {
  /** Fetches the ballot. Call when the questions open, not when «send» is pressed: the two moments should lie apart. */
  obtain: (asked: BallotAsked) => Promise<Ready | Refused | Unreachable>;
  /** Seals the answers and casts the ballot. What is once sealed is what is sent, however often. On success the device forgets all. */
  submit: (wave: string, answers: Answers) => Promise<Counted | Refused | Unreachable>;
  /** The receipt of the ballot on this device, as people read it. Ask before it is cast: afterwards the device has forgotten it. */
  receipt: (wave: string) => Promise<string | undefined>;
  /** How far the ballot on this device has come. */
  stage: (wave: string) => Promise<Stage | undefined>;
};

/** Where the two sides are: `issuer` may be '' for the page's own origin; `collector` is always another origin. */
export type BallotClientOptions = { issuer: string; collector: string; storage: BallotStorage; fetch?: Fetch };

/** Makes a client for a browser (device or memory storage) or for a program (memory storage and a `fetch` that signs in). */
export const createBallotClient = ({ issuer, collector, storage, fetch }: BallotClientOptions): BallotClient => {
  const requests = ballotRequests(fetch ?? ((url, init) => globalThis.fetch(url, init)), { issuer, collector });
  const around = { requests, storage };
  return {
    obtain: (asked) => obtainBallot(around, asked),
    submit: (wave, answers) => submitAnswers(around, wave, answers),
    receipt: async (wave) => {
      const held = await storage.read(wave);
      const message = held?.stage === 'sealed' ? held.cast.message : held?.message;
      return message === undefined ? undefined : receiptInGroups(await receiptOf(fromBase64url(message)));
    },
    stage: async (wave) => (await storage.read(wave))?.stage,
  };
};
