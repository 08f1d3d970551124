import type { DisclosurePlan, PlanDimension, ScaleItem } from './disclosure-plan.ts';
import type { Family } from './families.ts';
import type { CountBlock, IndexBlocks, PooledSpread, SpreadBlock } from './protected-figures.ts';
import { commonRange, type AtomTally, type ResponseTally } from './response-tally.ts';
import { TOP_THRESHOLD } from './top-threshold.ts';

type Moments = { count: number; sum: number; squares: number };

/** Count, sum and sum of squares of the index 0–100 of the people of some atoms who count in it. */
function indexMoments(dimension: PlanDimension, items: readonly ScaleItem[], atoms: readonly AtomTally[]): Moments {
  const unit = 100 / commonRange(items);
  const moments = { count: 0, sum: 0, squares: 0 };
  for (const atom of atoms) {
    for (const [key, people] of Object.entries(atom.persons[dimension.id] ?? {})) {
      const [answered = 1, points = 0] = key.split(':').map(Number);
      const index = (points * unit) / answered;
      moments.count += people;
      moments.sum += people * index;
      moments.squares += people * index * index;
    }
  }
  return moments;
}

const deviationOf = ({ count, sum, squares }: Moments): number => (count === 0 ? 0 : Math.max(0, squares - (sum * sum) / count));

const itemsOf = (dimension: PlanDimension, items: readonly ScaleItem[]): ScaleItem[] =>
  items.filter((item) => dimension.itemIds.includes(item.id));

/**
 * Least sum of squared deviations that is ever published: that of a group in which `threshold` − 1 people lie one scale point
 * (at most 25 of 100) from the rest, so that a spread cannot show that everybody answered alike. Unit: points² on 0–100.
 */
function leastDeviation(count: number, threshold: number, items: readonly ScaleItem[]): number {
  const point = 100 / Math.max(4, ...items.map((item) => item.max - item.min));
  return (point * point * (threshold - 1) * Math.max(0, count - (threshold - 1))) / Math.max(1, count);
}

/**
 * Sum of squared deviations of an index within some atoms, never less than `leastDeviation`. Unit: points² on 0–100.
 */
export function squaredDeviation(
  dimension: PlanDimension,
  family: Family,
  atoms: readonly AtomTally[],
  threshold: number,
): number {
  const items = itemsOf(dimension, family.items);
  const moments = indexMoments(dimension, items, atoms);
  return Math.max(deviationOf(moments), leastDeviation(moments.count, threshold, items));
}

/** Mean and spread of an index of one item, from the published distribution of its answers. */
export function spreadOfDistribution({ blocks, answerCount, counts }: CountBlock): SpreadBlock {
  const point = 100 / (counts.length - 1);
  const mean = counts.reduce((sum, count, score) => sum + count * score * point, 0) / answerCount;
  const squares = counts.reduce((sum, count, score) => sum + count * (score * point - mean) ** 2, 0);
  return { blocks, answerCount, mean, squaredDeviation: squares };
}

/**
 * Spread of each index within units, pooled over the whole wave (R14): one number per dimension, for groups too small to show their own.
 * Edges: in a wave of fewer than 200 it is pooled from the spreads that are published anyway; a wave without any has none.
 */
export function pooledSpreads(
  families: readonly Family[],
  indices: readonly IndexBlocks[],
  plan: DisclosurePlan,
  tally: ResponseTally,
): PooledSpread[] {
  const unitOf = new Map(plan.atoms.map((atom) => [atom.id, atom.unitId]));
  const byUnit = [...Map.groupBy(tally.atoms, (atom) => unitOf.get(atom.atomId)).values()];
  return families.flatMap((family) =>
    family.dimensions.flatMap((dimension) => {
      const items = itemsOf(dimension, family.items);
      const units = byUnit.map((atoms) => indexMoments(dimension, items, atoms));
      const degreesOfFreedom = units.reduce((sum, unit) => sum + Math.max(0, unit.count - 1), 0);
      if (degreesOfFreedom < TOP_THRESHOLD) return pooledFrom(indices.find((index) => index.dimensionId === dimension.id));
      const count = units.reduce((sum, unit) => sum + unit.count, 0);
      const least = leastDeviation(count, plan.policy.sensitive.mean, items);
      const deviation = Math.max(
        least,
        units.reduce((sum, unit) => sum + deviationOf(unit), 0),
      );
      return [{ dimensionId: dimension.id, standardDeviation: Math.sqrt(deviation / degreesOfFreedom), degreesOfFreedom }];
    }),
  );
}

function pooledFrom(index: IndexBlocks | undefined): PooledSpread[] {
  const blocks = index?.spreads ?? [];
  const degreesOfFreedom = blocks.reduce((sum, block) => sum + Math.floor(block.answerCount) - 1, 0);
  const deviation = blocks.reduce((sum, block) => sum + block.squaredDeviation, 0);
  if (index === undefined || degreesOfFreedom < 1) return [];
  return [{ dimensionId: index.dimensionId, standardDeviation: Math.sqrt(deviation / degreesOfFreedom), degreesOfFreedom }];
}
