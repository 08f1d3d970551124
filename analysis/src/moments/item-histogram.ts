import { optionCount, type Scale } from '../scoring/scale.ts';

/**
 * How many chose each option of an item, in scale order, as answered (not reversed), and how many gave no answer.
 * Whole numbers that add up: a district is the sum of its units, so merging loses nothing. (METHODS §2, A)
 */
export type ItemHistogram = { readonly counts: readonly number[]; readonly missingCount: number };

/**
 * The histogram of nobody: merging it changes nothing.
 * @example emptyItemHistogram({ min: 1, max: 3 }) // { counts: [0, 0, 0], missingCount: 0 }
 */
export const emptyItemHistogram = (scale: Scale): ItemHistogram => ({
  counts: new Array<number>(optionCount(scale)).fill(0),
  missingCount: 0,
});

/**
 * Counts the answers to one item. `null` is no answer.
 * Edges: an answer off the scale is a broken promise of the caller. Source: docs/methods/moments.md
 * @example itemHistogram([1, 3, 3, null], { min: 1, max: 3 }) // { counts: [1, 0, 2], missingCount: 1 }
 */
export const itemHistogram = (answers: Iterable<number | null>, scale: Scale): ItemHistogram => {
  const counts = new Array<number>(optionCount(scale)).fill(0);
  let missingCount = 0;
  for (const answer of answers) {
    const before = answer === null ? undefined : counts[answer - scale.min];
    if (answer === null) missingCount += 1;
    else if (before === undefined) throw new RangeError('itemHistogram requires answers on the scale');
    else counts[answer - scale.min] = before + 1;
  }
  return { counts, missingCount };
};

/**
 * Two groups that share nobody, seen as one.
 * @example mergeItemHistograms({ counts: [1, 2], missingCount: 0 }, { counts: [0, 3], missingCount: 1 }) // { counts: [1, 5], missingCount: 1 }
 */
export const mergeItemHistograms = (a: ItemHistogram, b: ItemHistogram): ItemHistogram => {
  if (a.counts.length !== b.counts.length) throw new RangeError('mergeItemHistograms requires the same scale');
  return {
    counts: a.counts.map((count, option) => count + (b.counts[option] ?? 0)),
    missingCount: a.missingCount + b.missingCount,
  };
};

/**
 * The same answers to a negatively worded item with the scale turned: high is favourable.
 * @example reverseItemHistogram({ counts: [5, 2, 0], missingCount: 1 }) // { counts: [0, 2, 5], missingCount: 1 }
 */
export const reverseItemHistogram = (histogram: ItemHistogram): ItemHistogram => ({
  ...histogram,
  counts: histogram.counts.toReversed(),
});
