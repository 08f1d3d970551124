import type { DisclosurePlan } from './disclosure-plan.ts';
import { found } from './found.ts';
import type { ResponseRow } from './response-tally.ts';
import { TOP_THRESHOLD } from './top-threshold.ts';
import { liesInside, unitTree } from './unit-tree.ts';

/** A city or a district, with the answers of everybody in it. */
export type TopUnit = { readonly unitId: string; readonly unitType: string | undefined; readonly rows: readonly ResponseRow[] };

/** A city and the districts right below it. */
export type TopFamily = { readonly city: TopUnit; readonly districts: readonly TopUnit[] };

/**
 * Every city of a wave with the districts right below it, large or small.
 * Edges: a city without districts has an empty list; several roots are several cities.
 */
export function topFamilies(rows: readonly ResponseRow[], plan: DisclosurePlan): TopFamily[] {
  const tree = unitTree(plan.units);
  const typeOf = new Map(plan.units.map(({ id, unitType }) => [id, unitType]));
  const unitOf = new Map(plan.atoms.map((atom) => [atom.id, found(tree.indexOf.get(atom.unitId), `unit ${atom.unitId}`)]));
  const inside = (unit: number): TopUnit => ({
    unitId: found(tree.ids[unit], 'a unit'),
    unitType: typeOf.get(found(tree.ids[unit], 'a unit')),
    rows: rows.filter((row) => liesInside(tree, found(unitOf.get(row.atomId), 'a known atom for every response'), unit)),
  });
  const at = (depth: number): number[] => tree.depths.flatMap((own, unit) => (own === depth ? [unit] : []));
  return at(0).map((city) => ({
    city: inside(city),
    districts: at(1)
      .filter((unit) => tree.parents[unit] === city)
      .map(inside),
  }));
}

/**
 * Of which units of a family something may be told that rests on `countOf` people: those of at least `TOP_THRESHOLD`, and of which nothing
 * small is left when they are taken from their city. While fewer than the threshold lie outside the districts that are told of, the smallest of
 * those is not told of either.
 * Edges: nobody, when the city itself is too small.
 */
export function tellableUnits({ city, districts }: TopFamily, countOf: (unit: TopUnit) => number): ReadonlySet<string> {
  const cityCount = countOf(city);
  if (cityCount < TOP_THRESHOLD) return new Set();
  const told = districts
    .map(({ unitId, ...rest }) => ({ unitId, count: countOf({ unitId, ...rest }) }))
    .filter(({ count }) => count >= TOP_THRESHOLD)
    .sort((a, b) => b.count - a.count || (a.unitId < b.unitId ? -1 : 1));
  const rest = (): number => told.reduce((left, { count }) => left - count, cityCount);
  while (told.length > 0 && rest() > 0 && rest() < TOP_THRESHOLD) told.pop();
  return new Set([city.unitId, ...told.map(({ unitId }) => unitId)]);
}
