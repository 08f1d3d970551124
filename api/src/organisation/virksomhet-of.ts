import type { UnitRow } from './check-units.ts';

/**
 * The virksomhet of each unit: itself or the nearest above with a type of virksomhet of its own; above all of them, the top.
 * Units come with parents first.
 */
export const virksomhetOf = (units: readonly Pick<UnitRow, 'id' | 'parentId' | 'unitType'>[]): ReadonlyMap<string, string> => {
  const top = units[0]?.id ?? '';
  const found = new Map<string, string>();
  for (const { id, parentId, unitType } of units)
    found.set(id, unitType.toLowerCase() === 'virksomhet' ? id : parentId === null ? top : (found.get(parentId) ?? top));
  return found;
};
