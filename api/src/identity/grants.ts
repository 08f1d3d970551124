import type { Kysely } from 'kysely';
import type { Level, Role } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import type { RoleGrantTable } from './identity-tables.ts';
import type { ViewerGrant } from './viewer.ts';

type Db = Kysely<WhoDatabase>;

/** Gives a person a role at a unit, from a date, with or without an end. */
export const grantRole = async (db: Db, grant: RoleGrantTable): Promise<void> => {
  await db
    .insertInto('identity.roleGrant')
    .values(grant)
    .onConflict((target) =>
      target
        .columns(['personId', 'role', 'unitId', 'validFrom'])
        .doUpdateSet({ validTo: grant.validTo, grantedBy: grant.grantedBy ?? null, grantedAt: grant.grantedAt ?? null }),
    )
    .execute();
};

/** Not a unit: the role is held for the installation, before there is any organisation. */
export const wholeInstallation = 'installation';

/** Makes one person operator of the installation, so that there is somebody to import the organisation and grant roles. */
export const grantFirstOperator = (db: Db, personId: string): Promise<void> =>
  grantRole(db, { personId, role: 'operator', unitId: wholeInstallation, validFrom: '1970-01-01', validTo: null });

const grantedRoles = (db: Db, personId: string, today: string): Promise<ViewerGrant[]> =>
  db
    .selectFrom('identity.roleGrant')
    .select(['role', 'unitId', 'validTo'])
    .where('personId', '=', personId)
    .where('validFrom', '<=', today)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', today)]))
    .orderBy('role')
    .execute();

/** The last version in force that has its people: who is not in it has left, whatever an earlier one says. */
export const rosterVersionOn = (db: Db, today: string) =>
  db
    .selectFrom('organisation.version as version')
    .select('version.id')
    .where('version.validFrom', '<=', today)
    .where((where) =>
      where.exists(
        where.selectFrom('roster.position as any').select('any.personId').whereRef('any.versionId', '=', 'version.id'),
      ),
    )
    .orderBy('version.validFrom', 'desc')
    .orderBy('version.id', 'desc')
    .limit(1);

const positionToday = (db: Db, personId: string, today: string) =>
  db
    .selectFrom('roster.position as position')
    .innerJoin('organisation.version as version', 'version.id', 'position.versionId')
    .select(['position.unitId', 'position.levelId', 'position.leads', 'version.levels'])
    .where('position.personId', '=', personId)
    .where('position.versionId', '=', rosterVersionOn(db, today))
    .executeTakeFirst();

const isPaused = async (
  db: Db,
  { personId, unitId }: { readonly personId: string; readonly unitId: string },
  today: string,
): Promise<boolean> => {
  const pause = await db
    .selectFrom('identity.leaderPause')
    .select('personId')
    .where('personId', '=', personId)
    .where('unitId', '=', unitId)
    .where('validFrom', '<=', today)
    .where('validTo', '>=', today)
    .executeTakeFirst();
  return pause !== undefined;
};

/** Who leads a unit by the roster: as it says itself, or where it does not, by level. */
export const leadsUnit = (position: {
  readonly levelId: string;
  readonly leads: boolean | null;
  readonly levels: readonly Level[];
}): boolean => position.leads ?? position.levels.some((level) => level.id === position.levelId && level.isLeader);

/**
 * The grants a person holds today: those given, and those that follow from the roster (everybody is an employee of the unit
 * they work in; who leads a unit is its leader, unless that is paused). A role ends on the day it ends: grants are read anew at every request.
 */
export const grantsOn = async (db: Db, personId: string, today: string): Promise<ViewerGrant[]> => {
  const position = await positionToday(db, personId, today);
  const isLeader =
    position !== undefined && leadsUnit(position) && !(await isPaused(db, { personId, unitId: position.unitId }, today));
  const fromRoster = (role: Role): ViewerGrant[] =>
    position === undefined ? [] : [{ role, unitId: position.unitId, validTo: null }];
  return [...fromRoster('employee'), ...(isLeader ? fromRoster('leader') : []), ...(await grantedRoles(db, personId, today))];
};
