import type { ComparabilityGrade } from './comparability-grade.ts';
import type { UnitPlace } from './crosswalk.ts';

/**
 * The lowest unit at or above one whose change may be told: where the parts of what was divided meet again. A unit of grade C is compared there,
 * instead of under an assumption about who moved.
 * Edges: `null` when no unit on the way up has grade A or B, or the unit is unknown. Source: docs/methods/comparability-grade.md
 * @example nearestComparableUnit([{ id: 'city', parentId: null }, { id: 'half', parentId: 'city' }], new Map([['city', 'A'], ['half', 'C']]), 'half') // 'city'
 */
export const nearestComparableUnit = (
  units: readonly UnitPlace[],
  grades: ReadonlyMap<string, ComparabilityGrade>,
  unitId: string,
): string | null => {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  let here: string | null = parents.has(unitId) ? unitId : null;
  for (let step = 0; here !== null; step++) {
    if (step > units.length) throw new RangeError('nearestComparableUnit requires a tree of units without cycles');
    const grade = grades.get(here);
    if (grade === 'A' || grade === 'B') return here;
    here = parents.get(here) ?? null;
  }
  return null;
};
