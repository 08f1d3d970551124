import type { CrosswalkRow } from '../src/organisation/crosswalk-store.ts';
import type { UnitRow } from '../src/organisation/units-file.ts';

/** A crosswalk with the units it starts from: what is needed to tell where the people of a later unit came from. */
export interface Reform {
  readonly rows: readonly CrosswalkRow[];
  readonly earlierUnits: readonly UnitRow[];
}

/** Names the earlier unit of each person placed directly in a unit at a level, in order. */
export type OriginsOf = (unitId: string, levelId: string, personCount: number) => readonly string[];

/**
 * Divides whole persons by weights, as evenly as whole persons allow (largest remainders; the earlier row wins a tie).
 * Edges: weights that are all zero count as equal.
 * @example apportion(5, [2, 1]) // [3, 2]
 */
export const apportion = (personCount: number, weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const quotas = weights.map((weight) => personCount * (total === 0 ? 1 / weights.length : weight / total));
  const counts = quotas.map(Math.floor);
  const byRemainder = quotas.map((quota, index) => ({ index, remainder: quota % 1 })).sort((a, b) => b.remainder - a.remainder);
  const left = personCount - counts.reduce((sum, count) => sum + count, 0);
  for (const { index } of byRemainder.slice(0, left)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
};

/**
 * Where the people of each unit came from: by headcount at their level times the share that moved. Without a reform, or
 * for a unit nobody came to, people come from the unit itself.
 */
export const originsThrough = (reform: Reform | undefined): OriginsOf => {
  if (reform === undefined) return (unitId, _levelId, personCount) => Array.from({ length: personCount }, () => unitId);
  const earlier = new Map(reform.earlierUnits.map((unit) => [unit.id, unit]));
  const sources = Map.groupBy(reform.rows, (row) => row.toUnitId);
  return (unitId, levelId, personCount) => {
    const rows = sources.get(unitId) ?? [];
    const counts = apportion(
      personCount,
      rows.map((row) => row.share * (earlier.get(row.fromUnitId)?.headcounts[levelId] ?? 0)),
    );
    const named = rows.flatMap((row, index) => Array.from({ length: counts[index] ?? 0 }, () => row.fromUnitId));
    return rows.length === 0 ? Array.from({ length: personCount }, () => unitId) : named;
  };
};
