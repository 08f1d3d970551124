import type { Kysely } from 'kysely';
import type { UnitLeader } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { leadsUnit } from './grants.ts';

type Db = Kysely<WhoDatabase>;
type At = { readonly versionId: string; readonly unitId: string; readonly today: string };

const pausesOn = async (db: Db, { unitId, today }: At): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .selectFrom('identity.leaderPause')
    .select(['personId', 'validTo'])
    .where('unitId', '=', unitId)
    .where('validFrom', '<=', today)
    .where('validTo', '>=', today)
    .execute();
  return new Map(rows.map(({ personId, validTo }) => [personId, validTo]));
};

const fromRoster = async (db: Db, at: At): Promise<UnitLeader[]> => {
  const rows = await db
    .selectFrom('roster.position as position')
    .innerJoin('roster.person as person', 'person.id', 'position.personId')
    .innerJoin('organisation.version as version', 'version.id', 'position.versionId')
    .select(['position.personId', 'person.name', 'position.levelId', 'position.title', 'position.leads', 'version.levels'])
    .where('position.versionId', '=', at.versionId)
    .where('position.unitId', '=', at.unitId)
    .orderBy('person.name')
    .execute();
  const paused = await pausesOn(db, at);
  return rows.filter(leadsUnit).map(({ personId, name, levelId, title }) => ({
    name,
    levelId,
    title,
    source: paused.has(personId) ? ('paused' as const) : ('roster' as const),
    until: paused.get(personId) ?? null,
  }));
};

const granted = async (db: Db, { unitId, today }: At): Promise<UnitLeader[]> => {
  const rows = await db
    .selectFrom('identity.roleGrant as held')
    .leftJoin('roster.person as person', 'person.id', 'held.personId')
    .select(['held.personId', 'person.name', 'held.validTo'])
    .where('held.role', '=', 'leader')
    .where('held.unitId', '=', unitId)
    .where('held.validFrom', '<=', today)
    .where((where) => where.or([where('held.validTo', 'is', null), where('held.validTo', '>=', today)]))
    .execute();
  return rows.map(({ personId, name, validTo }) => ({
    name: name ?? personId,
    levelId: null,
    title: null,
    source: 'granted' as const,
    until: validTo,
  }));
};

/** Who leads a unit on a day: by the roster, paused ones among them, and those to whom an operator has given the role. */
export const leadersOf = async (db: Db, at: At): Promise<UnitLeader[]> => [
  ...(await fromRoster(db, at)),
  ...(await granted(db, at)),
];
