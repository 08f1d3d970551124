import type { CrosswalkRow } from '../organisation/crosswalk-store.ts';
import type { UnitRow } from '../organisation/units-file.ts';

/** A unit of a planned structure. `headcounts` null: they follow from the crosswalk; otherwise a units file told them. */
export interface PlannedUnit extends Omit<UnitRow, 'headcounts'> {
  readonly headcounts: Readonly<Record<string, number>> | null;
}

/** A structure that is planned, and where the people of today's units go in it. */
export interface PlannedStructure {
  readonly units: readonly PlannedUnit[];
  readonly rows: readonly CrosswalkRow[];
}

/** An earlier unit as the reform looks at it. */
export type EarlierUnit = UnitRow;

/** Today's structure as a plan: every unit is kept. */
export const asToday = (earlier: readonly EarlierUnit[]): PlannedStructure => ({
  units: earlier.map((unit) => ({ ...unit, headcounts: null })),
  rows: earlier.map(({ id }) => ({ fromUnitId: id, toUnitId: id, share: 1, kind: 'kept', basis: 'headcount', note: '' })),
});

/** People placed directly in a unit, all levels. */
export const peopleIn = ({ headcounts }: Pick<EarlierUnit, 'headcounts'>): number =>
  Object.values(headcounts).reduce((total, count) => total + count, 0);

/** Units with parents before children, each followed by what lies below it; what hangs in no tree comes last. */
export const inTreeOrder = <U extends { readonly id: string; readonly parentId: string | null }>(units: readonly U[]): U[] => {
  const childrenOf = Map.groupBy(units, ({ parentId }) => parentId);
  const sorted = new Set<U>();
  const waiting = [...(childrenOf.get(null) ?? [])].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    sorted.add(next);
    waiting.push(...(childrenOf.get(next.id) ?? []).toReversed());
  }
  return [...sorted, ...units.filter((unit) => !sorted.has(unit))];
};

/** Ids of a unit and of all that lie below it. */
export const withBelow = (
  units: readonly { readonly id: string; readonly parentId: string | null }[],
  unitId: string,
): ReadonlySet<string> => {
  const childrenOf = Map.groupBy(units, ({ parentId }) => parentId);
  const found = new Set([unitId]);
  for (const id of found) for (const child of childrenOf.get(id) ?? []) found.add(child.id);
  return found;
};
