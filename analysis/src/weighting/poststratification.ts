import { sum } from 'simple-statistics';
import { hasSpread, type Sample, type SpreadSample } from '../moments/sample.ts';

/** One cell of the invited (unit by level): how many were invited, and the scores of those who answered. */
export type WeightingCell = { readonly invitedCount: number; readonly sample: Sample };

/** A mean in which every cell counts by its invited, not by how eagerly it answered. */
export type WeightedMean = {
  readonly count: number;
  readonly invitedCount: number;
  /** Invited in cells where somebody answered: what the mean speaks for. */
  readonly coveredCount: number;
  readonly cellCount: number;
  readonly emptyCellCount: number;
  readonly unweightedMean: number | null;
  readonly mean: number | null;
  readonly standardError: number | null;
  /** Kish's design effect: how many times wider the interval became because of the weights. */
  readonly designEffect: number | null;
  readonly smallestWeight: number | null;
  readonly largestWeight: number | null;
};

type FilledCell = {
  readonly invitedCount: number;
  readonly weight: number;
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
};

const filledCells = (cells: readonly WeightingCell[], maxWeight: number): FilledCell[] =>
  cells.flatMap(({ invitedCount, sample: { count, mean, variance } }) => {
    if (mean === null) return [];
    const weight = Math.min(maxWeight, invitedCount / count);
    return [{ invitedCount, weight, count, mean, squares: (count - 1) * (variance ?? 0) }];
  });

/** A cell with the group it may be joined with when nobody in it answered: its unit, or the level of its district. */
export type NestedCell = WeightingCell & { readonly parent: string };

/**
 * Lets the answers of a parent speak for its empty cells: their invited are shared out over the parent's other cells, by how many were invited to
 * each. A parent in which nobody answered keeps its empty cells, which then show as coverage.
 * @example collapseEmptyCells([{ parent: 'u', invitedCount: 10, sample: { count: 5, mean: 3, variance: 1 } }, { parent: 'u', invitedCount: 4, sample: { count: 0, mean: null, variance: null } }])[0]?.invitedCount // 14
 */
export const collapseEmptyCells = (cells: readonly NestedCell[]): WeightingCell[] =>
  [...Map.groupBy(cells, (cell) => cell.parent).values()].flatMap((group): WeightingCell[] => {
    const filled = group.filter(({ sample, invitedCount }) => sample.count > 0 && invitedCount > 0);
    const invited = sum(group.map(({ invitedCount }) => invitedCount));
    const heard = sum(filled.map(({ invitedCount }) => invitedCount));
    if (filled.length === 0) return group.map(({ invitedCount, sample }) => ({ invitedCount, sample }));
    return filled.map(({ invitedCount, sample }) => ({ invitedCount: (invitedCount * invited) / heard, sample }));
  });

/**
 * Kish's design effect of weights, each held by `count` people.
 * @example kishDesignEffect([{ weight: 1, count: 1 }, { weight: 3, count: 1 }]) // 1.25
 */
export const kishDesignEffect = (groups: readonly { readonly weight: number; readonly count: number }[]): number | null => {
  const count = sum(groups.map((group) => group.count));
  const weights = sum(groups.map((group) => group.count * group.weight));
  const squares = sum(groups.map((group) => group.count * group.weight ** 2));
  return weights > 0 ? (count * squares) / weights ** 2 : null;
};

/** Linearised standard error, as if drawn with replacement: what is left of a score after its cell's mean is taken away. */
const standardErrorOf = (cells: readonly FilledCell[], count: number, weightSum: number): number | null =>
  count < 2 ? null : Math.sqrt((count / (count - 1)) * sum(cells.map((cell) => cell.weight ** 2 * cell.squares))) / weightSum;

/** A weight above this says that one answer would speak for too many. */
export const MAX_WEIGHT = 5;

/**
 * Post-stratified mean: each cell is weighted by its invited. Mends uneven response between cells; not the choice to answer within one.
 * Empty cells are left out and reported as coverage; `collapseEmptyCells` first lets their parents speak for them. With `maxWeight` (METHODS: 5)
 * no answer counts for more people than that; the mean then leans a little towards those who answered.
 * Unit: that of the means. Edges: `null` when nobody answered. Source: docs/methods/weighting.md
 * @example poststratifiedMean([{ invitedCount: 10, sample: { count: 2, mean: 4, variance: 1 } }, { invitedCount: 30, sample: { count: 10, mean: 2, variance: 1 } }]).mean // 2.5
 */
export const poststratifiedMean = (cells: readonly WeightingCell[], maxWeight = Infinity): WeightedMean => {
  const filled = filledCells(cells, maxWeight);
  const count = sum(filled.map((cell) => cell.count));
  const weightSum = sum(filled.map((cell) => cell.weight * cell.count));
  const weights = filled.map((cell) => cell.weight);
  const isEmpty = count === 0 || weightSum === 0;
  return {
    count,
    invitedCount: sum(cells.map((cell) => cell.invitedCount)),
    coveredCount: sum(filled.map((cell) => cell.invitedCount)),
    cellCount: filled.length,
    emptyCellCount: cells.length - filled.length,
    unweightedMean: count === 0 ? null : sum(filled.map((cell) => cell.count * cell.mean)) / count,
    mean: isEmpty ? null : sum(filled.map((cell) => cell.weight * cell.count * cell.mean)) / weightSum,
    standardError: isEmpty ? null : standardErrorOf(filled, count, weightSum),
    designEffect: kishDesignEffect(filled),
    smallestWeight: weights.length === 0 ? null : Math.min(...weights),
    largestWeight: weights.length === 0 ? null : Math.max(...weights),
  };
};

/** Mean and standard error of a design in which each cell was drawn for itself, without replacement. */
export type StratifiedMean = {
  readonly count: number;
  readonly cellCount: number;
  readonly coveredCount: number;
  readonly mean: number | null;
  readonly standardError: number | null;
};

/**
 * Stratified mean with the finite-population correction in every cell, over cells with at least two scores.
 * Describes the level of all who were invited; never a test of change.
 * Unit: that of the means. Edges: `null` when no cell has two. Source: docs/methods/weighting.md
 * @example stratifiedMean([{ invitedCount: 4, sample: { count: 2, mean: 3, variance: 2 } }]).standardError // 0.7071067812
 */
export const stratifiedMean = (cells: readonly WeightingCell[]): StratifiedMean => {
  const strata = cells.flatMap(({ invitedCount, sample }): { invitedCount: number; sample: SpreadSample }[] =>
    hasSpread(sample) ? [{ invitedCount, sample }] : [],
  );
  const coveredCount = sum(strata.map((stratum) => stratum.invitedCount));
  const variance = sum(
    strata.map(({ invitedCount, sample }) => {
      const share = invitedCount / coveredCount;
      return (share ** 2 * Math.max(0, 1 - sample.count / invitedCount) * sample.variance) / sample.count;
    }),
  );
  const isEmpty = !(coveredCount > 0);
  return {
    count: sum(strata.map(({ sample }) => sample.count)),
    cellCount: strata.length,
    coveredCount,
    mean: isEmpty ? null : sum(strata.map(({ invitedCount, sample }) => invitedCount * sample.mean)) / coveredCount,
    standardError: isEmpty ? null : Math.sqrt(variance),
  };
};
