import { isWhole, type CrosswalkRow, type UnitPlace } from './crosswalk.ts';

/** How much of a later unit's baseline came over undivided. `wholeShare` is `null` when nobody came. */
export type WholeShare = { readonly unitId: string; readonly baselineHeadcount: number; readonly wholeShare: number | null };

type Arrivals = { whole: number; divided: number };

/** People who arrive in each unit itself, before its sub-units are added. */
const ownArrivals = (crosswalk: readonly CrosswalkRow[], headcounts: ReadonlyMap<string, number>): Map<string, Arrivals> => {
  const arrivals = new Map<string, Arrivals>();
  for (const row of crosswalk) {
    if (row.to === null) continue;
    const here = arrivals.get(row.to) ?? { whole: 0, divided: 0 };
    const people = (headcounts.get(row.from) ?? 0) * row.share;
    if (isWhole(row)) here.whole += people;
    else here.divided += people;
    arrivals.set(row.to, here);
  }
  return arrivals;
};

/** Adds each unit's arrivals to all units above it. A cycle is a broken promise of the importer, and stops here. */
const withSubUnits = (units: readonly UnitPlace[], own: ReadonlyMap<string, Arrivals>): Map<string, Arrivals> => {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const total = new Map<string, Arrivals>(units.map((unit) => [unit.id, { whole: 0, divided: 0 }]));
  for (const [id, { whole, divided }] of own) {
    let above: string | null | undefined = id;
    for (let step = 0; above !== null && above !== undefined; step++) {
      if (step > units.length) throw new RangeError('wholeShares requires a tree of units without cycles');
      const sums = total.get(above);
      if (sums !== undefined) {
        sums.whole += whole;
        sums.divided += divided;
      }
      above = parents.get(above);
    }
  }
  return total;
};

/**
 * For every unit of the later structure, sub-units included: the share of its baseline people who came from undivided units.
 * Cautious on purpose: a divided unit counts as divided even high up, where both its parts are inside again.
 * `headcounts` are people placed directly in each unit of the earlier structure.
 * Unit: share 0–1. Source: docs/methods/comparability-grade.md
 * @example wholeShares([{ id: 'new', parentId: null }], [{ from: 'a', to: 'new', share: 1 }, { from: 'b', to: 'new', share: 0.5 }], new Map([['a', 9], ['b', 2]])) // [{ unitId: 'new', baselineHeadcount: 10, wholeShare: 0.9 }]
 */
export const wholeShares = (
  units: readonly UnitPlace[],
  crosswalk: readonly CrosswalkRow[],
  headcounts: ReadonlyMap<string, number>,
): WholeShare[] => {
  const totals = withSubUnits(units, ownArrivals(crosswalk, headcounts));
  return units.map(({ id }) => {
    const { whole, divided } = totals.get(id) ?? { whole: 0, divided: 0 };
    const baselineHeadcount = whole + divided;
    return { unitId: id, baselineHeadcount, wholeShare: baselineHeadcount === 0 ? null : whole / baselineHeadcount };
  });
};
