import { studentQuantile } from '../distributions/student-t.ts';
import type { PlanDimension } from './disclosure-plan.ts';
import type { Family } from './families.ts';
import type { IndexFigure } from './figure-set.ts';
import { found } from './found.ts';
import { indexOfBlock, offBy, rangesOf } from './index-of-block.ts';
import type { PooledSpread, StratumFigures } from './protected-figures.ts';
import { heldShare, hiddenReason, isRestricted, limitOf, type GroupReading } from './read-items.ts';
import type { Entry } from './reading.ts';

/** The widest spread an index can have: half at 0, half at 100. Used when a wave is too small to publish a pooled one. */
const WIDEST = { standardDeviation: 50, degreesOfFreedom: 30 };

/** What a limit must be able to change before an index is marked: half a point of 100. */
const VISIBLE_POINTS = 0.5;

/**
 * Figures of one index for every unit of a group: mean of whole blocks, spread (own where a full distribution may be shown, else pooled), interval.
 */
export function readIndex(dimension: PlanDimension, family: Family, group: GroupReading): IndexFigure[] {
  const { reading, groupId, totals } = group;
  const { strata, spreads, plan } = reading.figures;
  const means = reading.sum(groupId, 4, strata.flatMap((stratum) => meanEntries(stratum, dimension, family)));
  const own = reading.sum(groupId, 4, strata.flatMap((stratum) => spreadEntries(stratum, dimension)));
  const pooled = spreads.find((spread) => spread.dimensionId === dimension.id) ?? WIDEST;
  return means.map(([answerCount = 0, total = 0, below = 0, above = 0], unit): IndexFigure => {
    const isHeld = answerCount > 0 && heldShare(answerCount, dimension.itemIds, unit, totals) >= plan.policy.keepShare;
    if (!isHeld || isRestricted(family.items, unit, reading)) return hiddenReason(family.items, unit, group);
    const spread = spreadOf(found(own[unit], 'sums'), answerCount * plan.policy.keepShare, pooled);
    const mean = total / answerCount;
    const reach = (studentQuantile(0.975, spread.degreesOfFreedom) * spread.standardDeviation) / Math.sqrt(answerCount);
    const limit = limitOf(below / answerCount, above / answerCount, VISIBLE_POINTS);
    return {
      kind: 'shown', answerCount, mean, standardDeviation: spread.standardDeviation, spread: spread.kind,
      interval: { low: Math.max(0, mean - reach), high: Math.min(100, mean + reach) },
      isLimited: limit !== 'none', limit,
    };
  });
}

/** Per mean block: people counted, sum of their index, and how far below and above the truth may lie. */
function meanEntries(stratum: StratumFigures, dimension: PlanDimension, family: Family): Entry[] {
  const index = stratum.indices.find((candidate) => candidate.dimensionId === dimension.id);
  if (index === undefined) return [];
  const ranges = rangesOf(family.items);
  const items = stratum.items.filter((item) => index.itemIds.includes(item.itemId));
  return index.persons.map(({ blocks, answerCount }, position): Entry => {
    const off = (side: 'belowBy' | 'aboveBy'): number => answerCount * (offBy(items, position, ranges, side) ?? 0);
    return { blocks, values: [answerCount, answerCount * (indexOfBlock(items, position, ranges) ?? 0), off('belowBy'), off('aboveBy')] };
  });
}

/** Per spread block: people, sum, sum of squares between blocks, squared deviations within. */
function spreadEntries(stratum: StratumFigures, dimension: PlanDimension): Entry[] {
  const index = stratum.indices.find((candidate) => candidate.dimensionId === dimension.id);
  return (index?.spreads ?? []).map(({ blocks, answerCount, mean, squaredDeviation }) => ({
    blocks,
    values: [answerCount, answerCount * mean, answerCount * mean * mean, squaredDeviation],
  }));
}

type Spread = { kind: 'own' | 'pooled'; standardDeviation: number; degreesOfFreedom: number };

function spreadOf([count = 0, sum = 0, squares = 0, within = 0]: readonly number[], needed: number, pooled: Omit<PooledSpread, 'dimensionId'>): Spread {
  if (count < 2 || count < needed) return { kind: 'pooled', ...pooled };
  const between = Math.max(0, squares - (sum * sum) / count);
  return { kind: 'own', standardDeviation: Math.sqrt((within + between) / (count - 1)), degreesOfFreedom: count - 1 };
}
