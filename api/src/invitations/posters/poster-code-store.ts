import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { inBatches, type WhoDatabase } from '../../db/index.ts';

type Db = Kysely<WhoDatabase>;

/** Crockford's alphabet: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const characterCount = 5;

/**
 * The short code of a unit in a wave: five letters and digits that follow from the two, so that a poster made again is the same.
 * No secret. `attempt` gives the next one where the first is taken.
 * @example posterCodeFor('W1', 'U1', 0).length // 5
 */
export const posterCodeFor = (waveId: string, unitId: string, attempt: number): string => {
  const hash = createHash('sha256')
    .update(JSON.stringify(['takhoyde-poster/v1', waveId, unitId, attempt]))
    .digest();
  return Array.from({ length: characterCount }, (_, place) => alphabet.charAt((hash[place] ?? 0) % alphabet.length)).join('');
};

/** Short codes that exist, by unit id. */
export const findPosterCodes = async (
  db: Db,
  waveId: string,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for (const batch of inBatches(unitIds)) {
    const rows = await db
      .selectFrom('invitations.posterCode')
      .select(['unitId', 'code'])
      .where('waveId', '=', waveId)
      .where('unitId', 'in', batch)
      .execute();
    for (const row of rows) found.set(row.unitId, row.code);
  }
  return found;
};

/** Writes down codes; one that another unit has already is left out. */
export const insertPosterCodes = async (db: Db, waveId: string, codes: ReadonlyMap<string, string>): Promise<void> => {
  const rows = [...codes].map(([unitId, code]) => ({ waveId, unitId, code }));
  for (const batch of inBatches(rows)) {
    await db
      .insertInto('invitations.posterCode')
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
};

/** What a short code speaks of. */
export const findPosterPlace = (db: Db, code: string): Promise<{ waveId: string; unitId: string } | undefined> =>
  db.selectFrom('invitations.posterCode').select(['waveId', 'unitId']).where('code', '=', code).executeTakeFirst();
