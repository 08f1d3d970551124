import { inTransaction } from '../db/open-transactions.ts';
import type { Db } from './ballot-box-db.ts';
import * as store from './ballot-box-store.ts';

/** What the box is told of a wave: its manifest’s fingerprint and the public key of each bucket. No person, no label. */
export type CollectedWave = {
  waveId: string;
  fingerprint: string;
  buckets: readonly { bucketId: string; publicKey: Uint8Array }[];
};

/** Makes the box take ballots of a wave (role `tally`). May be repeated; a wave that has been closed stays closed. */
export const registerWave = (db: Db, wave: CollectedWave): Promise<'registered' | 'other-keys' | 'closed'> =>
  inTransaction(db, async (tx) => {
    await store.insertWave(tx, wave.waveId, wave.fingerprint);
    const stored = await store.findWave(tx, wave.waveId);
    if (stored?.fingerprint !== wave.fingerprint) return 'other-keys';
    if (!stored.isOpen) return 'closed';
    await store.insertBuckets(tx, wave.waveId, wave.buckets);
    return 'registered';
  });

/** Shuts the box for a wave (role `tally`): ballots on their way in are let in, none after. May be repeated. */
export const closeBallotBox = (db: Db, waveId: string): Promise<void> => store.closeWave(db, waveId);

/** Ballots in the box per bucket id. Before close: for the daily response rate only, never live. */
export const countSpent = async (db: Db, waveId: string): Promise<ReadonlyMap<string, number>> =>
  new Map((await store.countBallots(db, waveId)).map((row) => [row.bucketId, row.spentCount]));

/** Empties the box of a closed wave (role `tally`) once its release is written. May be repeated. Edges: throws while it collects; nothing of a wave it was never told of. */
export const destroySealedBallots = (db: Db, waveId: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    if ((await store.findWave(tx, waveId))?.isOpen === true) throw new Error('destroySealedBallots requires a closed wave');
    await store.deleteBallots(tx, waveId);
  });
