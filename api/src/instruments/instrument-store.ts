import type { Kysely } from 'kysely';
import { jsonColumn, type WhoDatabase } from '../db/index.ts';
import type { VersionTable } from './instrument-tables.ts';

type Db = Kysely<WhoDatabase>;

/** A version without its definition. */
export type VersionHead = Omit<VersionTable, 'definition'>;

/** Every version of every instrument, in order of arrival, without what they ask. */
export const listVersionHeads = (db: Db): Promise<VersionHead[]> =>
  db.selectFrom('instruments.version').select(['id', 'version', 'hash', 'place', 'savedAt']).orderBy('place').execute();

export const findVersion = (db: Db, id: string, version: string): Promise<VersionTable | undefined> =>
  db.selectFrom('instruments.version').selectAll().where('id', '=', id).where('version', '=', version).executeTakeFirst();

export const addVersion = async (db: Db, row: VersionTable): Promise<void> => {
  await db
    .insertInto('instruments.version')
    .values({ ...row, definition: jsonColumn(row.definition) })
    .execute();
};
