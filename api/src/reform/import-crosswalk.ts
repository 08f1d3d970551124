import type { Kysely } from 'kysely';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict, notFound } from '../http/errors.ts';
import { addCrosswalk, listCrosswalk } from '../organisation/crosswalk-store.ts';
import { findVersion, listUnits } from '../organisation/organisation-store.ts';
import type { SentFile } from '../organisation/read-csv.ts';
import { readCrosswalkFile } from './crosswalk-file.ts';

/** Imports the crosswalk between two versions that are there already. All or nothing; one crosswalk per pair. */
export const importCrosswalk = async (
  db: Kysely<WhoDatabase>,
  from: string,
  to: string,
  file: SentFile,
): Promise<{ rowCount: number }> => {
  for (const id of [from, to]) if ((await findVersion(db, id)) === undefined) throw notFound(`the organisation version ${id}`);
  const unitIds = async (id: string): Promise<Set<string>> => new Set((await listUnits(db, id)).map((unit) => unit.id));
  const rows = readCrosswalkFile(file, await unitIds(from), await unitIds(to));
  await inTransaction(db, async (tx) => {
    if ((await listCrosswalk(tx, from, to)).length > 0)
      throw conflict('crosswalk-exists', `there is a crosswalk from ${from} to ${to} already`);
    await addCrosswalk(tx, from, to, rows);
  });
  return { rowCount: rows.length };
};
