import type { CrosswalkRow } from '../organisation/crosswalk-store.ts';
import type { EarlierUnit, PlannedStructure } from './planned-structure.ts';

/** People placed directly in each planned unit, by level. */
export type PlannedHeadcounts = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** Whole people for each row of one unit and level: the largest remainders get what rounding down leaves, so that nobody is lost. */
const dealPeople = (people: number, rows: readonly CrosswalkRow[]): number[] => {
  const exact = rows.map(({ share }) => people * share);
  const whole = exact.map((count) => Math.floor(count + 1e-6));
  const total = Math.round(exact.reduce((sum, count) => sum + count, 0));
  const byRemainder = exact.map((count, place) => ({ place, left: count - (whole[place] ?? 0) })).sort((a, b) => b.left - a.left);
  const missing = total - whole.reduce((sum, count) => sum + count, 0);
  for (const { place } of byRemainder.slice(0, Math.max(0, missing))) whole[place] = (whole[place] ?? 0) + 1;
  return whole;
};

/**
 * How many will work in each planned unit, by level: as a units file told it, otherwise who comes by the crosswalk. Whole people;
 * those of a divided unit are dealt by share. Edges: a unit nobody comes to has no levels.
 */
export const plannedHeadcounts = ({ units, rows }: PlannedStructure, earlier: readonly EarlierUnit[]): PlannedHeadcounts => {
  const counts = new Map(units.map(({ id }): [string, Record<string, number>] => [id, {}]));
  const rowsFrom = Map.groupBy(
    rows.filter(({ toUnitId }) => toUnitId !== null),
    ({ fromUnitId }) => fromUnitId,
  );
  for (const { id, headcounts } of earlier) {
    const sent = rowsFrom.get(id) ?? [];
    for (const [level, people] of Object.entries(headcounts)) {
      for (const [place, count] of dealPeople(people, sent).entries()) {
        const there = counts.get(sent[place]?.toUnitId ?? '');
        if (there !== undefined && count > 0) there[level] = (there[level] ?? 0) + count;
      }
    }
  }
  for (const { id, headcounts } of units) if (headcounts !== null) counts.set(id, { ...headcounts });
  return counts;
};
