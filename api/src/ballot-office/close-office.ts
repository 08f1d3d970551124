import { inTransaction } from '../db/open-transactions.ts';
import type { Db } from './ballot-office-db.ts';
import * as plans from './ballot-plan-store.ts';
import * as holders from './holder-store.ts';

/** Per bucket: everyone who could have a ballot, who fetched one, and how many ballots were issued anew. */
export type BucketCount = holders.BucketCount;

/**
 * Counts per bucket, in the order of the manifest, while the wave is open and after. After close they are all that is left.
 * A bucket can have at most issuedCount + reissuedCount ballots in the box.
 */
export const countBuckets = async (db: Db, waveId: string): Promise<BucketCount[]> => {
  const wave = await plans.findWave(db, waveId);
  return wave?.state === 'closed' ? holders.findFinalCounts(db, waveId) : holders.countBuckets(db, waveId);
};

/** Whom a reminder goes to: exactly those who have not fetched a ballot. Whether a fetched one was cast, nobody here knows. */
export const findPeopleWithoutBallot = (db: Db, waveId: string): Promise<string[]> => holders.findPeopleWithoutBallot(db, waveId);

/**
 * Gives a person whose device is lost one new ballot: at most once each, and for at most 2 % (rounded up) of a bucket, since
 * the first ballot may have been cast already. The number is published.
 */
export const reissueBallot = (
  db: Db,
  waveId: string,
  personId: string,
): Promise<'reissued' | 'reissue-limit' | 'wave-not-open'> =>
  inTransaction(db, async (tx) => {
    const wave = await plans.lockWave(tx, waveId);
    if (wave?.state !== 'open') return 'wave-not-open';
    return (await holders.reissueTo(tx, waveId, personId)) ? 'reissued' : 'reissue-limit';
  });

/** Lets ballots being issued finish, and no other begin until the transaction ends. Part of the transaction that closes the office. */
export const stopIssuing = async (tx: Db, waveId: string): Promise<void> => {
  await plans.lockWave(tx, waveId);
};

/** Printed codes of a whole wave: how many were made and how many bought a ballot. Codes made in place of others count once. */
export const countPrintedCodes = (db: Db, waveId: string): Promise<{ made: number; used: number }> =>
  holders.countPaperCodes(db, waveId);

/**
 * Closes the office for good: waits for ballots being issued, keeps the counts, and destroys invitations, codes and signing
 * keys, in one transaction. Call it again after a crash and it answers the same. Edges: throws for a wave it does not know.
 */
export const closeBallotOffice = (db: Db, waveId: string): Promise<BucketCount[]> =>
  inTransaction(db, async (tx) => {
    const wave = await plans.lockWave(tx, waveId);
    if (wave === undefined) throw new Error('closeBallotOffice requires a wave that has been planned');
    if (wave.state === 'closed') return holders.findFinalCounts(tx, waveId);
    const counts = await holders.countBuckets(tx, waveId);
    await holders.insertFinalCounts(tx, waveId, counts);
    await holders.destroyHolders(tx, waveId);
    await plans.setWaveState(tx, waveId, 'closed');
    return counts;
  });
