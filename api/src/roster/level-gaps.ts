import { type Kysely, sql } from 'kysely';
import type { LevelGap } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { everyType, levelOfTitle, organisationTypes, titleKeyOf } from '../organisation/level-map.ts';
import { listLevelTitles } from '../organisation/level-map-store.ts';
import { listUnits } from '../organisation/organisation-store.ts';

type Db = Kysely<WhoDatabase>;

/** Titles held in a version that the level map does not tell: their level came from the file alone, and the next file may lack it. */
export const listLevelGaps = async (db: Db, versionId: string): Promise<LevelGap[]> => {
  const rows = await db
    .selectFrom('roster.position')
    .select(['unitId', 'title', sql<number>`count(*)::int`.as('personCount')])
    .where('versionId', '=', versionId)
    .where('title', 'is not', null)
    .groupBy(['unitId', 'title'])
    .execute();
  if (rows.length === 0) return [];
  const types = organisationTypes(await listUnits(db, versionId));
  const levelOf = levelOfTitle(await listLevelTitles(db));
  const gaps = new Map<string, LevelGap>();
  for (const { unitId, title, personCount } of rows) {
    const organisationType = types.get(unitId) ?? everyType;
    if (title === null || levelOf(organisationType, title) !== undefined) continue;
    const key = `${organisationType}\n${titleKeyOf(title)}`;
    gaps.set(key, { organisationType, title, personCount: (gaps.get(key)?.personCount ?? 0) + personCount, importId: null });
  }
  return [...gaps.values()].sort((one, other) => other.personCount - one.personCount);
};
