import { optionCount, type Scale } from '../scoring/scale.ts';
import { itemHistogram, mergeItemHistograms, type ItemHistogram } from './item-histogram.ts';

/** Item histograms of the people who answered every item of a dimension (METHODS §2, D). For agreement within groups. */
export type CompleteHistograms = { readonly count: number; readonly items: readonly ItemHistogram[] };

/** The histograms of nobody: merging them changes nothing. */
export const emptyCompleteHistograms = (itemCount: number, scale: Scale): CompleteHistograms => ({
  count: 0,
  items: Array.from({ length: itemCount }, () => ({
    counts: new Array<number>(optionCount(scale)).fill(0),
    missingCount: 0,
  })),
});

/**
 * Histograms of the rows without a gap.
 * @example completeHistograms([[1, 2], [1, null]], 2, { min: 1, max: 2 }).items[1]?.counts // [0, 1]
 */
export const completeHistograms = (
  rows: readonly (readonly (number | null)[])[],
  itemCount: number,
  scale: Scale,
): CompleteHistograms => {
  const complete = rows.filter((row) => row.every((value) => value !== null));
  const column = (place: number): (number | null)[] => complete.map((row) => row[place] ?? null);
  return {
    count: complete.length,
    items: Array.from({ length: itemCount }, (_, place) => itemHistogram(column(place), scale)),
  };
};

/** Two groups that share nobody, seen as one. */
export const mergeCompleteHistograms = (a: CompleteHistograms, b: CompleteHistograms): CompleteHistograms => ({
  count: a.count + b.count,
  items: a.items.map((item, place) => {
    const other = b.items[place];
    return other === undefined ? item : mergeItemHistograms(item, other);
  }),
});
