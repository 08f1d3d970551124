import { notFound } from '../http/errors.ts';
import type { ReleasedStructureUnit } from '../release/released-structure.ts';

/** A released structure made easy to walk. */
export interface Structure {
  readonly root: ReleasedStructureUnit;
  /** Units of the organisation above the root, where a wave asked a part of it: whoever holds a role there holds it here. */
  readonly unitIdsAboveRoot: readonly string[];
  readonly find: (unitId: string) => ReleasedStructureUnit;
  readonly has: (unitId: string) => boolean;
  /** From the root down to the unit itself. */
  readonly pathTo: (unitId: string) => readonly ReleasedStructureUnit[];
  readonly childrenOf: (unitId: string) => readonly ReleasedStructureUnit[];
}

/** Edges: an unknown unit is not-found. A structure has one root (the importer saw to it). */
export const structureOf = (units: readonly ReleasedStructureUnit[]): Structure => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const find = (unitId: string): ReleasedStructureUnit => {
    const unit = byId.get(unitId);
    if (unit === undefined) throw notFound(`the unit ${unitId} in this organisation`);
    return unit;
  };
  const pathTo = (unitId: string): readonly ReleasedStructureUnit[] => {
    const unit = find(unitId);
    return unit.parentId === null ? [unit] : [...pathTo(unit.parentId), unit];
  };
  const root = units.find((unit) => unit.parentId === null);
  if (root === undefined) throw notFound('the organisation of this release');
  return {
    root,
    unitIdsAboveRoot: root.unitIdsAbove ?? [],
    find,
    has: (unitId) => byId.has(unitId),
    pathTo,
    childrenOf: (unitId) => units.filter((unit) => unit.parentId === unitId),
  };
};
