import type { CastBody } from '@takhoyde/api/contract';
import type { Answers } from './seal.ts';

/** A ballot on this device, as far as it has come. Everything is text, so that any storage can hold it. */
export type HeldBallot =
  | {
      stage: 'blinded';
      wave: string;
      bucket: string;
      spki: string;
      sealKey: string;
      message: string;
      inverse: string;
      blinded: string;
    }
  | { stage: 'signed'; wave: string; bucket: string; sealKey: string; message: string; signature: string }
  | { stage: 'sealed'; wave: string; bucket: string; cast: CastBody };

export type Stage = HeldBallot['stage'];

/** Answers on their way, with the instant (ms) after which they are dropped. */
export type Draft = { answers: Answers; expiresAtMs: number };

/**
 * Where a ballot waits on the device. Written before anything is sent: a lost reply then costs nothing, because the very
 * same bytes are sent again.
 */
export type BallotStorage = {
  read: (wave: string) => Promise<HeldBallot | undefined>;
  /**
   * Writes `next` if the ballot is still at stage `from` (`undefined`: there is none), and gives what is held afterwards:
   * of two tabs, the first decides and the other goes on with the first one's bytes.
   */
  advance: (from: Stage | undefined, next: HeldBallot) => Promise<HeldBallot>;
  readDraft: (wave: string) => Promise<Draft | undefined>;
  /** A draft without answers may be read as none afterwards. */
  writeDraft: (wave: string, draft: Draft) => Promise<void>;
  /** Removes drafts of any wave whose time is over; the ballots stay. */
  dropOldDrafts: (nowMs: number) => Promise<void>;
  /** Removes everything about the wave from the device. */
  clear: (wave: string) => Promise<void>;
};

/** Keeps nothing beyond this page: for kiosks, shared devices and programs. */
export const memoryStorage = (): BallotStorage => {
  const held = new Map<string, HeldBallot>();
  const drafts = new Map<string, Draft>();
  return {
    read: (wave) => Promise.resolve(held.get(wave)),
    advance: (from, next) => {
      const current = held.get(next.wave);
      if (current !== undefined && current.stage !== from) return Promise.resolve(current);
      held.set(next.wave, next);
      return Promise.resolve(next);
    },
    readDraft: (wave) => Promise.resolve(drafts.get(wave)),
    writeDraft: (wave, draft) => {
      drafts.set(wave, draft);
      return Promise.resolve();
    },
    dropOldDrafts: (nowMs) => {
      for (const [wave, draft] of drafts) if (draft.expiresAtMs <= nowMs) drafts.delete(wave);
      return Promise.resolve();
    },
    clear: (wave) => {
      held.delete(wave);
      drafts.delete(wave);
      return Promise.resolve();
    },
  };
};
