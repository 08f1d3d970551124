import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';
import { findVersion, listUnits } from '../organisation/organisation-store.ts';

type Db = Kysely<WhoDatabase>;

/** Units of a version where people work and nobody leads by the roster. What a leader would do for their results, nobody does. */
export const listUnitsWithoutLeader = async (db: Db, versionId: string): Promise<{ id: string; name: string }[]> => {
  const version = await findVersion(db, versionId);
  const leading = new Set(version?.levels.filter(({ isLeader }) => isLeader).map(({ id }) => id));
  const rows = await db
    .selectFrom('roster.position')
    .select(['unitId', 'levelId', 'leads'])
    .where('versionId', '=', versionId)
    .distinct()
    .execute();
  const peopled = new Set(rows.map(({ unitId }) => unitId));
  const led = new Set(rows.filter(({ levelId, leads }) => leads ?? leading.has(levelId)).map(({ unitId }) => unitId));
  return (await listUnits(db, versionId))
    .filter(({ id }) => peopled.has(id) && !led.has(id))
    .map(({ id, name }) => ({ id, name }));
};
