import type { Kysely } from 'kysely';
import type { FoundPerson, HeldGrant, LeaderPause, Role } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { conflict, notFound } from '../http/errors.ts';
import { rosterVersionOn, wholeInstallation } from './grants.ts';

type Db = Kysely<WhoDatabase>;

/** Names of units by id, in the newest version that has each. */
export type UnitNames = (unitIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

const namesOfPeople = async (db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('roster.person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(personIds)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};

const inRosterOn = async (db: Db, today: string, personIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('roster.position')
    .select('personId')
    .where('versionId', '=', rosterVersionOn(db, today))
    .where('personId', 'in', [...new Set(personIds)])
    .execute();
  return new Set(rows.map(({ personId }) => personId));
};

const stateOn = (today: string, { validFrom, validTo }: { validFrom: string; validTo: string | null }): HeldGrant['state'] => {
  if (validFrom > today) return 'coming';
  return validTo !== null && validTo < today ? 'ended' : 'current';
};

const stateOrder: readonly HeldGrant['state'][] = ['current', 'coming', 'ended'];

/** Every role that was granted, those that hold today first. */
export const listHeldGrants = async (
  db: Db,
  { today, unitNames }: { today: string; unitNames: UnitNames },
): Promise<HeldGrant[]> => {
  const rows = await db.selectFrom('identity.roleGrant').selectAll().orderBy('role').orderBy('personId').execute();
  const ids = rows.map(({ personId }) => personId);
  const people = await namesOfPeople(db, [...ids, ...rows.flatMap(({ grantedBy }) => grantedBy ?? [])]);
  const [units, present] = [await unitNames(rows.map(({ unitId }) => unitId)), await inRosterOn(db, today, ids)];
  return rows
    .map((row): HeldGrant => ({
      personId: row.personId,
      personName: people.get(row.personId) ?? row.personId,
      role: row.role,
      unitId: row.unitId,
      unitName: row.unitId === wholeInstallation ? '' : (units.get(row.unitId) ?? row.unitId),
      validFrom: row.validFrom,
      validTo: row.validTo,
      grantedByName: row.grantedBy == null ? null : (people.get(row.grantedBy) ?? row.grantedBy),
      grantedAt: row.grantedAt?.toISOString() ?? null,
      state: stateOn(today, row),
      isInRoster: present.has(row.personId),
    }))
    .sort((one, other) => stateOrder.indexOf(one.state) - stateOrder.indexOf(other.state));
};

/** Ends a granted role on a day: the role's last. @throws not-found when there is no such grant, conflict when it has ended before. */
export const endGrant = async (
  db: Db,
  { lastDay, ...grant }: { personId: string; role: Role; unitId: string; validFrom: string; lastDay: string },
): Promise<void> => {
  const held = db
    .selectFrom('identity.roleGrant')
    .select('validTo')
    .where('personId', '=', grant.personId)
    .where('role', '=', grant.role)
    .where('unitId', '=', grant.unitId)
    .where('validFrom', '=', grant.validFrom);
  const found = await held.executeTakeFirst();
  if (found === undefined) throw notFound('this role');
  if (found.validTo !== null && found.validTo < lastDay) throw conflict('role-ended', 'the role ends before that day already');
  await db
    .updateTable('identity.roleGrant')
    .set({ validTo: lastDay })
    .where('personId', '=', grant.personId)
    .where('role', '=', grant.role)
    .where('unitId', '=', grant.unitId)
    .where('validFrom', '=', grant.validFrom)
    .execute();
};

/** Leaders by the roster who are paused today or later. */
export const listPauses = async (
  db: Db,
  { today, unitNames }: { today: string; unitNames: UnitNames },
): Promise<LeaderPause[]> => {
  const rows = await db.selectFrom('identity.leaderPause').selectAll().where('validTo', '>=', today).orderBy('validTo').execute();
  const people = await namesOfPeople(
    db,
    rows.flatMap(({ personId, decidedBy }) => [personId, decidedBy]),
  );
  const units = await unitNames(rows.map(({ unitId }) => unitId));
  return rows.map(({ decidedAt: _at, decidedBy, ...row }) => ({
    ...row,
    personName: people.get(row.personId) ?? row.personId,
    unitName: units.get(row.unitId) ?? row.unitId,
    decidedByName: people.get(decidedBy) ?? decidedBy,
  }));
};

/** The newest roster's people by name, e-mail address or id. Edges: twenty at most, in the order of their names. */
export const searchPeople = async (
  db: Db,
  { search, today, unitNames }: { search: string; today: string; unitNames: UnitNames },
): Promise<FoundPerson[]> => {
  const like = `%${search.toLowerCase().replaceAll(/[%_\\]/gu, (letter) => `\\${letter}`)}%`;
  const rows = await db
    .selectFrom('roster.person as person')
    .innerJoin('roster.position as position', 'position.personId', 'person.id')
    .select(['person.id as personId', 'person.name', 'position.unitId', 'position.levelId'])
    .where('position.versionId', '=', rosterVersionOn(db, today))
    .where(({ eb, fn }) =>
      eb.or([
        eb(fn<string>('lower', ['person.name']), 'like', like),
        eb(fn<string>('lower', ['person.email']), 'like', like),
        eb('person.id', '=', search),
      ]),
    )
    .orderBy('person.name')
    .limit(20)
    .execute();
  const names = await unitNames(rows.map(({ unitId }) => unitId));
  return rows.map(({ unitId, ...row }) => ({ ...row, unitName: names.get(unitId) ?? unitId }));
};
