import type { Kysely } from 'kysely';
import { inBatches, type WhoDatabase } from '../db/index.ts';

/** Handles that work as the roles `release` (adds) and `results` (reads). */
type Db = Kysely<WhoDatabase>;

/** Adds the receipts of the ballots that were counted, sorted: their place tells nothing. Part of the transaction of a release. */
export const writeBallotList = async (tx: Db, waveId: string, receipts: readonly string[]): Promise<void> => {
  const rows = [...receipts].sort().map((receipt) => ({ waveId, receipt }));
  for (const batch of inBatches(rows)) await tx.insertInto('release.ballotList').values(batch).execute();
};

/** The public ballot list of a released wave, sorted. Edges: empty where there is none. */
export const readBallotList = async (db: Db, waveId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('release.ballotList')
    .select('receipt')
    .where('waveId', '=', waveId)
    .orderBy('receipt')
    .execute();
  return rows.map((row) => row.receipt);
};

/** Whether a receipt stands on the list, and whether the wave has a list at all. */
export const findOnBallotList = async (
  db: Db,
  waveId: string,
  receipt: string,
): Promise<'counted' | 'not-counted' | 'no-list'> => {
  const ofWave = db.selectFrom('release.ballotList').select('waveId').where('waveId', '=', waveId).limit(1);
  if ((await ofWave.where('receipt', '=', receipt).executeTakeFirst()) !== undefined) return 'counted';
  return (await ofWave.executeTakeFirst()) === undefined ? 'no-list' : 'not-counted';
};
