import type { Role } from '../contract/index.ts';
import { forbidden } from '../http/errors.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Structure } from './structure.ts';

/** Roles that see everything at and below the unit they are held at. Representatives see exactly what leaders see. */
const seesBelow: readonly Role[] = ['leader', 'director', 'analyst', 'union-representative', 'safety-representative'];
/** Everybody sees their own unit, from the same minute. */
const seesOwn: readonly Role[] = ['employee'];

/**
 * Whether somebody may open a unit's results: their own unit, what lies below a unit they lead or represent, and the units
 * above (whose figures stand beside their own as a reference anyway). A courtesy, not the protection: that lies in the figures.
 */
export const maySee = (viewer: Viewer, structure: Structure, unitId: string): boolean => {
  const above = new Set([...structure.unitIdsAboveRoot, ...structure.pathTo(unitId).map((unit) => unit.id)]);
  return viewer.grants.some((grant) => {
    if (seesBelow.includes(grant.role) && above.has(grant.unitId)) return true;
    if (!structure.has(grant.unitId)) return false;
    const isAncestorOfOwn = structure.pathTo(grant.unitId).some((unit) => unit.id === unitId);
    const hasAnySight = seesBelow.includes(grant.role) || seesOwn.includes(grant.role);
    return hasAnySight && isAncestorOfOwn;
  });
};

/** Throws no-access when the unit is not the viewer's to see. */
export const requireSight = (viewer: Viewer, structure: Structure, unitId: string): void => {
  if (!maySee(viewer, structure, unitId))
    throw forbidden('the results of this unit are for its own people, leaders and representatives');
};
