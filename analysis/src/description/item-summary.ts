import { itemTable } from '../moments/item-table.ts';
import { reverseItemHistogram, type ItemHistogram } from '../moments/item-histogram.ts';
import { sampleOf, standardDeviation } from '../moments/sample.ts';
import type { Scale } from '../scoring/scale.ts';
import { median } from './quantile.ts';

/** How to read an item: its scale, and whether it is worded so that a low value is favourable. */
export type ItemReading = { readonly scale: Scale; readonly isReversed: boolean };

/** One item described. Shares have those who answered as denominator; the missing are told apart. */
export type ItemSummary = {
  readonly count: number;
  readonly missingCount: number;
  readonly counts: readonly number[];
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly median: number | null;
  readonly favourableCount: number;
  readonly favourableShare: number | null;
  readonly unfavourableShare: number | null;
};

const countOf = (counts: readonly number[], scale: Scale, options: readonly number[] | undefined): number =>
  (options ?? []).reduce((total, option) => total + (counts[option - scale.min] ?? 0), 0);

/**
 * Distribution, mean, spread, median and favourable share of one item, after turning a reversed one.
 * Unit: scale points; shares 0–1. Edges: `null` for nobody; no spread for one. Source: docs/methods/description.md
 * @example itemSummary({ counts: [1, 0, 3], missingCount: 2 }, { scale: { min: 1, max: 3, favourable: [3] }, isReversed: false }).favourableShare // 0.75
 */
export const itemSummary = (histogram: ItemHistogram, { scale, isReversed }: ItemReading): ItemSummary => {
  const { counts } = isReversed ? reverseItemHistogram(histogram) : histogram;
  const table = itemTable(histogram, scale, isReversed);
  const sample = sampleOf(table);
  const favourableCount = countOf(counts, scale, scale.favourable);
  const unfavourableCount = countOf(counts, scale, scale.unfavourable);
  const shareOf = (part: number): number | null => (sample.count === 0 ? null : part / sample.count);
  return {
    count: sample.count,
    missingCount: histogram.missingCount,
    counts,
    mean: sample.mean,
    standardDeviation: standardDeviation(sample),
    median: median(table),
    favourableCount,
    favourableShare: shareOf(favourableCount),
    unfavourableShare: shareOf(unfavourableCount),
  };
};
