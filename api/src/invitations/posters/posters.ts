import type { Kysely } from 'kysely';
import type { Poster } from '../../contract/index.ts';
import type { WhoDatabase } from '../../db/index.ts';
import { BrokenPromise } from '../../http/errors.ts';
import { findPosterCodes, insertPosterCodes, posterCodeFor } from './poster-code-store.ts';

type Db = Kysely<WhoDatabase>;

const attempts = 20;

/** The short codes of some units in a wave, made when they are first asked for. Asked again, they are the same. */
export const makePosterCodes = async (
  db: Db,
  waveId: string,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const known = await findPosterCodes(db, waveId, unitIds);
    const missing = unitIds.filter((id) => !known.has(id));
    if (missing.length === 0) return known;
    await insertPosterCodes(db, waveId, new Map(missing.map((id) => [id, posterCodeFor(waveId, id, attempt)])));
  }
  throw new BrokenPromise('makePosterCodes requires a free code for every unit');
};

/** One poster per unit, in the order asked for. */
export const postersOf = (
  unitIds: readonly string[],
  codes: ReadonlyMap<string, string>,
  nameOf: (unitId: string) => string,
): Poster[] =>
  unitIds.flatMap((unitId) => {
    const code = codes.get(unitId);
    return code === undefined ? [] : [{ unitId, unitName: nameOf(unitId), code }];
  });
