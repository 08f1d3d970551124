import { studentQuantile } from '../distributions/student-t.ts';
import type { PlanDimension } from './disclosure-plan.ts';
import type { Family } from './families.ts';
import type { IndexFigure } from './figure-set.ts';
import { found } from './found.ts';
import { indexFrom } from './index-sums.ts';
import type { IndexBlocks, PooledSpread } from './protected-figures.ts';
import { heldShare, hiddenReason, isRestricted, limitOf, type GroupReading } from './read-items.ts';
import type { Entry } from './reading.ts';

/** The widest spread an index can have: half at 0, half at 100. Used when a wave is too small to publish a pooled one. */
const WIDEST = { standardDeviation: 50, degreesOfFreedom: 30 };

/** What a limit must be able to change before words are owed: one point of 100, the last digit shown. */
const VISIBLE_POINTS = 1;

/**
 * Figures of one index for every unit of a group: mean of whole blocks, spread (own where a full distribution may be shown, else pooled), interval.
 */
export function readIndex(dimension: PlanDimension, family: Family, group: GroupReading): IndexFigure[] {
  const { reading, groupId, totals } = group;
  const { plan, spreads } = reading.figures;
  const index = found(
    reading.figures.indices.find((candidate) => candidate.dimensionId === dimension.id),
    `blocks of index ${dimension.id}`,
  );
  const means = reading.sum(groupId, 4, indexEntries(index, family, group));
  const own = reading.sum(
    groupId,
    4,
    index.spreads.map(({ blocks, answerCount, mean, squaredDeviation }): Entry => ({
      blocks,
      values: [answerCount, answerCount * mean, answerCount * mean * mean, squaredDeviation],
    })),
  );
  const pooled = spreads.find((spread) => spread.dimensionId === dimension.id) ?? WIDEST;
  return means.map(([answers = 0, points = 0, below = 0, above = 0], unit): IndexFigure => {
    const isHeld = answers > 0 && heldShare(answers, index.itemIds, unit, totals) >= plan.policy.keepShare;
    if (!isHeld || isRestricted(family.items, unit, reading)) return hiddenReason(family.items, unit, group);
    const spread = spreadOf(found(own[unit], 'sums'), answers * plan.policy.keepShare, pooled);
    const mean = points / answers;
    const reach = (studentQuantile(0.975, spread.degreesOfFreedom) * spread.standardDeviation) / Math.sqrt(answers);
    const limit = limitOf(below / answers, above / answers, VISIBLE_POINTS);
    return {
      kind: 'shown',
      answerCount: Math.round(answers),
      itemAnswerCount: Math.round(answers * index.itemIds.length),
      mean,
      standardDeviation: spread.standardDeviation,
      spread: spread.kind,
      interval: { low: Math.max(0, mean - reach), high: Math.min(100, mean + reach) },
      isLimited: below + above > 0,
      limit,
    };
  });
}

/** Per index block: answers per item, points of the index, and how far below and above the truth may lie. */
function indexEntries(index: IndexBlocks, family: Family, { reading }: GroupReading): Entry[] {
  const items = reading.figures.items.filter((item) => index.itemIds.includes(item.itemId));
  const indexOf = indexFrom(items, family.items);
  return index.blocks.map((blocks): Entry => {
    const sums = indexOf(blocks);
    return { blocks, values: [sums.answers, sums.points, sums.belowBy, sums.aboveBy] };
  });
}

type Spread = { kind: 'own' | 'pooled'; standardDeviation: number; degreesOfFreedom: number };

function spreadOf(
  [count = 0, sum = 0, squares = 0, within = 0]: readonly number[],
  needed: number,
  pooled: Omit<PooledSpread, 'dimensionId'>,
): Spread {
  if (count < 2 || count < needed)
    return { kind: 'pooled', standardDeviation: pooled.standardDeviation, degreesOfFreedom: pooled.degreesOfFreedom };
  const between = Math.max(0, squares - (sum * sum) / count);
  return { kind: 'own', standardDeviation: Math.sqrt((within + between) / (count - 1)), degreesOfFreedom: count - 1 };
}
