import type { FrequencyTable } from './frequency-table.ts';
import { tableCount } from './frequency-table.ts';

/**
 * What is left of a group when only its size, mean and spread matter: the input of every comparison of means.
 * `mean` is `null` for nobody; `variance` (over n - 1) is `null` for fewer than two.
 */
export type Sample = { readonly count: number; readonly mean: number | null; readonly variance: number | null };

/** A group that has a mean and a spread: at least two people. */
export type SpreadSample = { readonly count: number; readonly mean: number; readonly variance: number };

/**
 * Mean measured from the first value, so that a group in which all are alike has exactly that mean and no spread at all
 * (a sum of thirds divided again may miss its own value by a hair, and a hair is not a spread).
 */
const meanFromFirst = (table: FrequencyTable, count: number): number => {
  const first = table[0]?.value ?? 0;
  return first + table.reduce((sum, bar) => sum + bar.count * (bar.value - first), 0) / count;
};

/**
 * Size, mean and variance of a frequency table. The variance is formed about the mean, after all merging.
 * Source: docs/methods/moments.md
 * @example sampleOf([{ value: 1, count: 2 }, { value: 4, count: 1 }]) // { count: 3, mean: 2, variance: 3 }
 */
export const sampleOf = (table: FrequencyTable): Sample => {
  const count = tableCount(table);
  if (count === 0) return { count, mean: null, variance: null };
  const mean = meanFromFirst(table, count);
  const squares = table.reduce((sum, bar) => sum + bar.count * (bar.value - mean) ** 2, 0);
  return { count, mean, variance: count < 2 ? null : squares / (count - 1) };
};

/**
 * Whether the group has a spread to compare with. False for fewer than two people.
 * @example hasSpread({ count: 1, mean: 3, variance: null }) // false
 */
export const hasSpread = (sample: Sample): sample is SpreadSample =>
  sample.count >= 2 && sample.mean !== null && sample.variance !== null;

/**
 * Standard deviation of a sample.
 * Edges: `null` for fewer than two.
 * @example standardDeviation({ count: 3, mean: 2, variance: 9 }) // 3
 */
export const standardDeviation = (sample: Sample): number | null =>
  sample.variance === null ? null : Math.sqrt(sample.variance);
