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

type FilledCell = { readonly weight: number; readonly count: number; readonly mean: number; readonly squares: number };

const filledCells = (cells: readonly WeightingCell[]): FilledCell[] =>
  cells.flatMap(({ invitedCount, sample: { count, mean, variance } }) =>
    mean === null ? [] : [{ weight: invitedCount / count, count, mean, squares: (count - 1) * (variance ?? 0) }],
  );

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
const standardErrorOf = (cells: readonly FilledCell[], count: number, coveredCount: number): number | null =>
  count < 2 ? null : Math.sqrt((count / (count - 1)) * sum(cells.map((cell) => cell.weight ** 2 * cell.squares))) / coveredCount;

/**
 * Post-stratified mean: each cell is weighted by its invited. Mends uneven response between cells; not the choice to answer within one.
 * Empty cells are left out and reported as coverage.
 * Unit: that of the means. Edges: `null` when nobody answered. Source: docs/methods/weighting.md
 * @example poststratifiedMean([{ invitedCount: 10, sample: { count: 2, mean: 4, variance: 1 } }, { invitedCount: 30, sample: { count: 10, mean: 2, variance: 1 } }]).mean // 2.5
 */
export const poststratifiedMean = (cells: readonly WeightingCell[]): WeightedMean => {
  const filled = filledCells(cells);
  const count = sum(filled.map((cell) => cell.count));
  const coveredCount = sum(filled.map((cell) => cell.weight * cell.count));
  const weights = filled.map((cell) => cell.weight);
  const isEmpty = count === 0 || coveredCount === 0;
  return {
    count,
    invitedCount: sum(cells.map((cell) => cell.invitedCount)),
    coveredCount,
    cellCount: filled.length,
    emptyCellCount: cells.length - filled.length,
    unweightedMean: count === 0 ? null : sum(filled.map((cell) => cell.count * cell.mean)) / count,
    mean: isEmpty ? null : sum(filled.map((cell) => cell.weight * cell.count * cell.mean)) / coveredCount,
    standardError: isEmpty ? null : standardErrorOf(filled, count, coveredCount),
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
