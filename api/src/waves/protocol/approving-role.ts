import type { Kysely } from 'kysely';
import type { Role, Side } from '../../contract/index.ts';
import type { WhoDatabase } from '../../db/index.ts';
import { conflict, forbidden } from '../../http/errors.ts';
import { grantOriginsOf, type GrantOrigin } from '../../identity/grant-origins.ts';
import type { Viewer, ViewerGrant } from '../../identity/viewer.ts';
import { findPersonName } from '../../roster/roster-store.ts';
import { askedUnitsOf, uncoveredBy } from './approval-coverage.ts';
import type { ApprovalTable, WaveTable } from '../wave-tables.ts';

type Db = Kysely<WhoDatabase>;

/** Who may speak for which side. */
export const rolesOfSide: Readonly<Record<Side, readonly Role[]>> = {
  employer: ['analyst'],
  employees: ['union-representative', 'safety-representative'],
};

/** What is kept of the right by which somebody approves. */
export type ApprovingRole = Pick<ApprovalTable, 'role' | 'unitIds' | 'grantedBy' | 'grantedByName' | 'grantedAt'>;

interface Candidate extends ViewerGrant {
  readonly origin: GrantOrigin | undefined;
}

const candidatesOf = async (db: Db, viewer: Viewer, side: Side): Promise<Candidate[]> => {
  const origins = await grantOriginsOf(db, viewer.personId);
  return viewer.grants
    .filter(({ role }) => rolesOfSide[side].includes(role))
    .map((grant) => ({
      ...grant,
      origin: origins.find(({ role, unitId }) => role === grant.role && unitId === grant.unitId),
    }));
};

/** An approval of the employees’ side is worth nothing when those who planned the wave chose who gives it. */
const requireIndependent = (candidates: readonly Candidate[], plannerIds: ReadonlySet<string>): Candidate[] => {
  const independent = candidates.filter(({ origin }) => origin === undefined || !plannerIds.has(origin.grantedBy));
  if (independent.length > 0) return independent;
  throw conflict(
    'granted-by-planner',
    'the role was given by somebody who planned this wave',
    'Ask a representative whose role was given by another operator.',
  );
};

/**
 * The role a person approves by for a side: refused without one, where it reaches nobody who is asked, and for the employees where the
 * person planned the wave or was given the role by who did.
 */
export const requireApprovingRole = async (
  db: Db,
  viewer: Viewer,
  { side, wave, plannerIds }: { side: Side; wave: WaveTable; plannerIds: ReadonlySet<string> },
): Promise<ApprovingRole> => {
  const held = await candidatesOf(db, viewer, side);
  if (held.length === 0) throw forbidden(`only ${rolesOfSide[side].join(' or ')} may approve for this side`);
  if (side === 'employees' && plannerIds.has(viewer.personId))
    throw conflict('planner-may-not-approve', 'who planned the wave does not approve it for the employees');
  const counting = side === 'employees' ? requireIndependent(held, plannerIds) : held;
  const asked = await askedUnitsOf(db, wave);
  const reaching = counting.filter(({ unitId }) => uncoveredBy(asked, [unitId]).length < asked.unitIds.length);
  const [first] = reaching;
  if (first === undefined) throw conflict('outside-audience', 'the role reaches nobody who is asked');
  const grantedBy = first.origin?.grantedBy ?? null;
  return {
    role: first.role,
    unitIds: reaching.map(({ unitId }) => unitId),
    grantedBy,
    grantedByName: grantedBy === null ? null : ((await findPersonName(db, grantedBy)) ?? grantedBy),
    grantedAt: first.origin?.grantedAt ?? null,
  };
};
