import type { DisclosurePlan, PlanDimension } from './disclosure-plan.ts';
import type { Family } from './families.ts';
import { found } from './found.ts';
import type { PooledSpread } from './protected-figures.ts';
import { commonRange, type AtomTally, type PatternTally, type ResponseTally } from './response-tally.ts';
import { isCounted, patternsIn, type Stratum } from './strata.ts';

type Moments = { count: number; sum: number; squares: number };

/** Count, sum and sum of squares of the index 0–100 of the people in these tallies who count in it. */
function indexMoments(family: Family, dimension: PlanDimension, tallies: readonly PatternTally[]): Moments {
  const unit = 100 / commonRange(family, dimension.itemIds);
  const position = family.dimensions.findIndex((candidate) => candidate.id === dimension.id);
  const moments = { count: 0, sum: 0, squares: 0 };
  for (const tally of tallies.filter((candidate) => isCounted(family, dimension, candidate.pattern))) {
    const items = family.items.filter((item, index) => tally.pattern[index] === '1' && dimension.itemIds.includes(item.id));
    moments.count += tally.personCount;
    for (const item of items) {
      const histogram = found(tally.histograms[family.items.indexOf(item)], 'a histogram');
      const points = histogram.reduce((sum, count, score) => sum + count * score, 0);
      moments.sum += (points * 100) / (item.max - item.min) / items.length;
    }
    moments.squares += (found(tally.squares[position], 'squares') * unit * unit) / items.length ** 2;
  }
  return moments;
}

const deviationOf = ({ count, sum, squares }: Moments): number => (count === 0 ? 0 : Math.max(0, squares - (sum * sum) / count));

/**
 * Least sum of squared deviations that is ever published: that of a group in which `threshold` − 1 people lie one scale point
 * (at most 25 of 100) from the rest, so that a spread cannot show that everybody answered alike. Unit: points² on 0–100.
 */
const leastDeviation = (count: number, threshold: number, pointSize: number): number =>
  (pointSize * pointSize * (threshold - 1) * Math.max(0, count - (threshold - 1))) / Math.max(1, count);

const pointSizeOf = (family: Family, dimension: PlanDimension): number =>
  100 / Math.max(4, ...family.items.filter((item) => dimension.itemIds.includes(item.id)).map((item) => item.max - item.min));

/**
 * Sum of squared deviations of an index within some atoms of a stratum, never less than `leastDeviation`. Unit: points² on 0–100.
 */
export function squaredDeviation(stratum: Stratum, dimension: PlanDimension, atoms: readonly AtomTally[], threshold: number): number {
  const moments = indexMoments(stratum.family, dimension, atoms.flatMap((atom) => patternsIn(stratum, atom)));
  return Math.max(deviationOf(moments), leastDeviation(moments.count, threshold, pointSizeOf(stratum.family, dimension)));
}

/**
 * Spread of each index within units, pooled over the whole wave (R14): one number per dimension, for groups too small to show their own.
 * Edges: a dimension with fewer people than a full distribution needs has none; intervals then use the widest spread there is.
 */
export function pooledSpreads(families: readonly Family[], plan: DisclosurePlan, tally: ResponseTally): PooledSpread[] {
  const unitOf = new Map(plan.atoms.map((atom) => [atom.id, atom.unitId]));
  const byUnit = Map.groupBy(tally.atoms, (atom) => unitOf.get(atom.atomId));
  return families.flatMap((family) =>
    family.dimensions.flatMap((dimension) => {
      const units = [...byUnit.values()].map((atoms) => indexMoments(family, dimension, atoms.flatMap((atom) => atom.families[family.id] ?? [])));
      const count = units.reduce((sum, unit) => sum + unit.count, 0);
      const degreesOfFreedom = units.reduce((sum, unit) => sum + Math.max(0, unit.count - 1), 0);
      if (degreesOfFreedom < plan.policy.sensitive.five) return [];
      const least = leastDeviation(count, plan.policy.sensitive.mean, pointSizeOf(family, dimension));
      const deviation = Math.max(least, units.reduce((sum, unit) => sum + deviationOf(unit), 0));
      return [{ dimensionId: dimension.id, standardDeviation: Math.sqrt(deviation / degreesOfFreedom), degreesOfFreedom }];
    }),
  );
}
