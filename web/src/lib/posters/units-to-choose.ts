/** A unit as the organisation lists it: parents before children. */
export type ListedUnit = { readonly id: string; readonly parentId: string | null; readonly name: string };

/** One unit to choose, and how far it is below the one it was asked under. */
export type UnitChoice = { readonly id: string; readonly name: string; readonly depth: number };

/**
 * The units below one, itself first, each after the unit it lies under.
 * Edges: an unknown unit gives none.
 */
export const unitsBelow = (units: readonly ListedUnit[], topId: string): UnitChoice[] => {
  const childrenOf = Map.groupBy(units, ({ parentId }) => parentId);
  const walk = (unit: ListedUnit, depth: number): UnitChoice[] => [
    { id: unit.id, name: unit.name, depth },
    ...(childrenOf.get(unit.id) ?? []).flatMap((child) => walk(child, depth + 1)),
  ];
  const top = units.find(({ id }) => id === topId);
  return top === undefined ? [] : walk(top, 0);
};

/** Units that have others below them, with their depth: what to choose a part of the organisation by. */
export const unitsWithOthersBelow = (units: readonly ListedUnit[]): UnitChoice[] => {
  const root = units.find(({ parentId }) => parentId === null);
  const parents = new Set(units.map(({ parentId }) => parentId));
  return root === undefined ? [] : unitsBelow(units, root.id).filter(({ id }) => parents.has(id));
};
