import type { PlanItem, ScaleItem } from './disclosure-plan.ts';
import type { ChoiceFigure, DistributionFigure, Hidden, ItemFigure, Limit, ShareFigure } from './figure-set.ts';
import { found } from './found.ts';
import type { CountBlock } from './protected-figures.ts';
import type { Entry, Reading } from './reading.ts';
import { liesInsideUnit } from './unit-tree.ts';

/** How many answers a unit and group has in all, and in base blocks that lie inside; per item, how many of the latter answered it. */
export type Totals = {
  readonly answerCount: readonly number[];
  readonly insideCount: readonly number[];
  readonly answered: (itemId: string) => readonly number[];
};

/** What is the same for every item of a group. */
export type GroupReading = { readonly reading: Reading; readonly groupId: string; readonly totals: Totals };

const firsts = (sums: readonly (readonly number[])[]): number[] => sums.map((sum) => sum[0] ?? 0);

/**
 * Counts that decide whether a figure is shown (R5). They are counts of answers, never answers.
 */
export function readTotals(reading: Reading, groupId: string): Totals {
  const { blocks } = reading.figures;
  const answered = new Map<string, number[]>();
  const count = (value: (index: number) => number): number[] =>
    firsts(
      reading.sum(
        groupId,
        1,
        blocks.map((_, index): Entry => ({ blocks: [index], values: [value(index)] })),
      ),
    );
  return {
    answerCount: firsts(reading.sumAtoms(groupId, (_, answerCount) => [answerCount], 1)),
    insideCount: count((index) => blocks[index]?.answerCount ?? 0),
    answered: (itemId) => {
      const present = answered.get(itemId) ?? count((index) => blocks[index]?.answered[itemId] ?? 0);
      answered.set(itemId, present);
      return present;
    },
  };
}

/**
 * Least share of a unit's answers to some items that `included` answers can be: of those in base blocks inside, times the share of the unit's
 * answers that lie in such blocks.
 */
export function heldShare(included: number, itemIds: readonly string[], unit: number, totals: Totals): number {
  const answered = Math.max(...itemIds.map((itemId) => totals.answered(itemId)[unit] ?? 0));
  const total = totals.answerCount[unit] ?? 0;
  return answered === 0 || total === 0 ? 0 : (included / answered) * ((totals.insideCount[unit] ?? 0) / total);
}

/**
 * Why nothing is shown of some items for a unit.
 */
export function hiddenReason(items: readonly PlanItem[], unit: number, { reading, totals }: GroupReading): Hidden {
  const { keepShare, mean } = reading.figures.plan.policy;
  if ((totals.answerCount[unit] ?? 0) === 0) return { kind: 'hidden', because: 'nobody-answered' };
  if (isRestricted(items, unit, reading)) return { kind: 'hidden', because: 'restricted' };
  const inside = totals.insideCount[unit] ?? 0;
  const isLarge = inside >= mean && inside >= keepShare * (totals.answerCount[unit] ?? 0);
  const isAboutLeaders = items.some((item) => item.minLeaders > 0);
  return { kind: 'hidden', because: isLarge && isAboutLeaders ? 'too-few-leaders' : 'too-few' };
}

/** Whether some item may not be shown for units of this type, or for units where nobody was asked it. */
export const isRestricted = (items: readonly PlanItem[], unit: number, reading: Reading): boolean =>
  items.some(
    ({ shownAtUnitTypes, shownWithinUnit }) =>
      (shownAtUnitTypes !== undefined && !shownAtUnitTypes.includes(reading.unitTypes[unit] ?? '')) ||
      (shownWithinUnit !== undefined && !liesInsideUnit(reading.tree, unit, shownWithinUnit)),
  );

/**
 * Which way the truth may lie from a figure. `below` and `above`: how far at most, in the unit of the figure; less than `visible` is nobody's business.
 */
export function limitOf(below: number, above: number, visible: number): Limit {
  if (below >= visible && above >= visible) return 'either';
  if (below >= visible) return 'at-most';
  return above >= visible ? 'at-least' : 'none';
}

/** What a limit must be able to change before words are owed: half of the last digit that is shown. Unit: scale points. */
const VISIBLE = 0.05;

/**
 * Figures of one item for every unit of a group.
 */
export function readItem(item: ScaleItem, family: readonly PlanItem[], group: GroupReading): ItemFigure[] {
  const { reading, groupId, totals } = group;
  const range = item.max - item.min;
  const blocks = found(
    reading.figures.items.find((candidate) => candidate.itemId === item.id),
    `blocks of item ${item.id}`,
  );
  const means = reading.sum(
    groupId,
    4,
    blocks.means.map((block): Entry => ({
      blocks: block.blocks,
      values: [block.answerCount, block.sum, block.belowBy, block.aboveBy],
    })),
  );
  const shares = countSums(blocks.shares, 3, group);
  const distributions = countSums(blocks.distributions, range + 1, group);
  return means.map(([answerCount = 0, sum = 0, belowBy = 0, aboveBy = 0], unit): ItemFigure => {
    const isHeld = answerCount > 0 && heldShare(answerCount, [item.id], unit, totals) >= reading.figures.plan.policy.keepShare;
    if (!isHeld || isRestricted(family, unit, reading)) return hiddenReason(family, unit, group);
    const [below, above] = item.isReversed ? [aboveBy, belowBy] : [belowBy, aboveBy];
    const limit = limitOf(below / answerCount, above / answerCount, VISIBLE);
    const mean = item.isReversed ? item.max - sum / answerCount : item.min + sum / answerCount;
    return {
      kind: 'shown',
      answerCount,
      mean,
      isLimited: below + above > 0,
      limit,
      shares: shareFigure(found(shares[unit], 'sums'), item, unit, group),
      distribution: distributionFigure(found(distributions[unit], 'sums'), item, unit, group),
    };
  });
}

/** Per unit: answers, answers that may have been moved, then one sum per count. */
const countSums = (blocks: readonly CountBlock[], width: number, { reading, groupId }: GroupReading): number[][] =>
  reading.sum(
    groupId,
    width + 2,
    blocks.map((block): Entry => ({ blocks: block.blocks, values: [block.answerCount, block.movedCount, ...block.counts] })),
  );

const isHeldBy = (answerCount: number, itemId: string, unit: number, { reading, totals }: GroupReading): boolean =>
  answerCount > 0 && heldShare(answerCount, [itemId], unit, totals) >= reading.figures.plan.policy.keepShare;

const tooFew: Hidden = { kind: 'hidden', because: 'too-few' };

function shareFigure(
  [answerCount = 0, moved = 0, ...counts]: readonly number[],
  item: ScaleItem,
  unit: number,
  group: GroupReading,
): ShareFigure {
  if (!isHeldBy(answerCount, item.id, unit, group)) return tooFew;
  const [unfavourable = 0, neutral = 0, favourable = 0] = counts.map((count) => count / answerCount);
  return {
    kind: 'shown',
    answerCount,
    favourableShare: favourable,
    neutralShare: neutral,
    unfavourableShare: unfavourable,
    isLimited: moved > 0,
  };
}

function distributionFigure(
  [answerCount = 0, moved = 0, ...counts]: readonly number[],
  item: ScaleItem,
  unit: number,
  group: GroupReading,
): DistributionFigure {
  if (!isHeldBy(answerCount, item.id, unit, group)) return tooFew;
  return { kind: 'shown', answerCount, counts: item.isReversed ? counts.toReversed() : counts, isLimited: moved > 0 };
}

/**
 * Option counts of one choice item for every unit of a group.
 */
export function readChoice(item: Exclude<PlanItem, ScaleItem>, group: GroupReading): ChoiceFigure[] {
  const blocks = group.reading.figures.choices.find((choice) => choice.itemId === item.id)?.counts ?? [];
  return countSums(blocks, item.options.length, group).map(([answerCount = 0, moved = 0, ...counts], unit): ChoiceFigure => {
    if (!isHeldBy(answerCount, item.id, unit, group) || isRestricted([item], unit, group.reading))
      return hiddenReason([item], unit, group);
    return {
      kind: 'shown',
      answerCount,
      counts: Object.fromEntries(item.options.map((option, index) => [option, counts[index] ?? 0])),
      isLimited: moved > 0,
    };
  });
}
