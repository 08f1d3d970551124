import type { Role } from '../contract/index.ts';
import { forbidden } from '../http/errors.ts';
import type { Viewer } from '../identity/viewer.ts';
import { notReleased, type ReleasedWave } from './released-wave.ts';
import type { Structure } from './structure.ts';

/** Roles that see everything at and below the unit they are held at. Representatives see exactly what leaders see. */
const seesBelow: readonly Role[] = ['leader', 'director', 'analyst', 'union-representative', 'safety-representative'];
/** Everybody sees their own unit, from the date the protocol gives them. */
const seesOwn: readonly Role[] = ['employee'];

const sees = (viewer: Viewer, structure: Structure, unitId: string, areEmployeesLetIn: boolean): boolean => {
  const above = new Set([...structure.unitIdsAboveRoot, ...structure.pathTo(unitId).map((unit) => unit.id)]);
  return viewer.grants.some((grant) => {
    if (seesBelow.includes(grant.role) && above.has(grant.unitId)) return true;
    if (!structure.has(grant.unitId)) return false;
    const isAncestorOfOwn = structure.pathTo(grant.unitId).some((unit) => unit.id === unitId);
    const hasAnySight = seesBelow.includes(grant.role) || (areEmployeesLetIn && seesOwn.includes(grant.role));
    return hasAnySight && isAncestorOfOwn;
  });
};

/** What sight of a release turns on: its units, and whom it has been shown to. */
type Seen = Pick<ReleasedWave, 'structure'> & { readonly head: Pick<ReleasedWave['head'], 'isForEverybody' | 'header'> };

/**
 * Whether somebody may open a unit's results: their own unit, what lies below a unit they lead or represent, and the units
 * above (whose figures stand beside their own as a reference anyway). A courtesy, not the protection: that lies in the figures.
 */
export const maySee = (viewer: Viewer, { structure, head }: Seen, unitId: string): boolean =>
  sees(viewer, structure, unitId, head.isForEverybody);

/**
 * Throws no-access when the unit is not the viewer's to see, and not-released when it will be, on the date employees were given:
 * until then they are told what everybody is told before a release.
 */
export const requireSight = (viewer: Viewer, wave: Seen, unitId: string): void => {
  if (maySee(viewer, wave, unitId)) return;
  if (!wave.head.isForEverybody && sees(viewer, wave.structure, unitId, true)) throw notReleased(wave.head.header.wave.id);
  throw forbidden('the results of this unit are for its own people, leaders and representatives');
};

/** Whether somebody holds one of the roles at a unit or above it: what concerns the unit itself, not its figures, goes no wider. */
export const holdsOver = (
  viewer: Viewer,
  { structure, unitId }: { readonly structure: Structure; readonly unitId: string },
  roles: readonly Role[],
): boolean => {
  const above = new Set([...structure.unitIdsAboveRoot, ...structure.pathTo(unitId).map(({ id }) => id)]);
  return viewer.grants.some((grant) => roles.includes(grant.role) && above.has(grant.unitId));
};
