import { type Kysely, sql } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';
import type { LineVersionTable } from './follow-up-tables.ts';

type Db = Kysely<WhoDatabase>;

/** Any number that nothing else locks by. */
const writersTurn = 7_330_003;

/** Who writes in a plan goes one after the other until their transaction ends, so that lines that were counted still are as many. */
export const takeTurnToWrite = async (tx: Db): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${sql.lit(writersTurn)})`.execute(tx);
};

/** Every version of every line that units wrote after a wave, in the order they were written. */
export const listLineVersions = (db: Db, waveId: string, unitIds: readonly string[]): Promise<LineVersionTable[]> =>
  db
    .selectFrom('followUp.lineVersion')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('unitId', 'in', [...new Set(unitIds)])
    .orderBy('changedAt')
    .orderBy('lineId')
    .orderBy('version')
    .execute();

/** Writes one version of a line: false when there is one of that number already, and nothing is written. */
export const addLineVersion = async (db: Db, version: LineVersionTable): Promise<boolean> => {
  const added = await db
    .insertInto('followUp.lineVersion')
    .values(version)
    .onConflict((target) => target.columns(['lineId', 'version']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
};
