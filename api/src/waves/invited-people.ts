import type { Kysely } from 'kysely';
import type { Headcount, UnitPlace } from '../ballot-office/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { unacceptable } from '../http/errors.ts';
import { audienceOf } from '../organisation/audience.ts';
import { listUnits } from '../organisation/organisation-store.ts';
import { listInvitees, type Invitee } from '../roster/roster-store.ts';

type Db = Kysely<WhoDatabase>;

/** Whom a wave asks, and the tree their answers are summed in. */
export interface Invited {
  readonly units: readonly UnitPlace[];
  readonly nameOf: (unitId: string) => string;
  readonly invitees: readonly Invitee[];
}

/** The people below the asked units of a version; none asked: everybody. Edges: a unit that does not exist is refused. */
export const invitedTo = async (db: Db, versionId: string, askedUnitIds: readonly string[]): Promise<Invited> => {
  const all = await listUnits(db, versionId);
  const { units, isInside, unknownUnitIds } = audienceOf(all, askedUnitIds);
  if (unknownUnitIds.length > 0) {
    throw unacceptable(
      'the audience names units that do not exist',
      unknownUnitIds.map((what) => ({ where: 'audience.unitIds', what })),
    );
  }
  const names = new Map(all.map((unit) => [unit.id, unit.name]));
  return {
    units: units.map(({ id, parentId }) => ({ id, parentId })),
    nameOf: (unitId) => names.get(unitId) ?? unitId,
    invitees: (await listInvitees(db, versionId)).filter((invitee) => isInside(invitee.unitId)),
  };
};

/** How many of them there are in each unit at each level. */
export const headcountsOf = (invitees: readonly Pick<Invitee, 'unitId' | 'levelId'>[]): Headcount[] => {
  const counts = new Map<string, Headcount>();
  for (const { unitId, levelId } of invitees) {
    const key = JSON.stringify([unitId, levelId]);
    counts.set(key, { unitId, levelId, personCount: (counts.get(key)?.personCount ?? 0) + 1 });
  }
  return [...counts.values()];
};
