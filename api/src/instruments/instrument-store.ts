import { type Kysely, sql } from 'kysely';
import { jsonColumn, type WhoDatabase } from '../db/index.ts';
import { readStoredDefinition } from '../stored-definition.ts';
import type { VersionTable } from './instrument-tables.ts';

type Db = Kysely<WhoDatabase>;

/** Any number that nothing else locks by. */
const saversTurn = 7_330_002;

/** Who saves a version goes one after the other until their transaction ends, so that what was looked up still holds. */
export const takeTurnToSave = async (tx: Db): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${sql.lit(saversTurn)})`.execute(tx);
};

/** A version without its definition. */
export type VersionHead = Omit<VersionTable, 'definition'>;

/** Every version of every instrument, in order of arrival, without what they ask. */
export const listVersionHeads = (db: Db): Promise<VersionHead[]> =>
  db.selectFrom('instruments.version').select(['id', 'version', 'hash', 'place', 'savedAt']).orderBy('place').execute();

export const findVersion = async (db: Db, id: string, version: string): Promise<VersionTable | undefined> => {
  const row = await db
    .selectFrom('instruments.version')
    .selectAll()
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row === undefined ? undefined : { ...row, definition: readStoredDefinition(row.definition) };
};

export const addVersion = async (db: Db, row: VersionTable): Promise<void> => {
  await db
    .insertInto('instruments.version')
    .values({ ...row, definition: jsonColumn(row.definition) })
    .execute();
};
