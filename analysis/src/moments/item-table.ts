import type { Scale } from '../scoring/scale.ts';
import { frequencyTable, type FrequencyTable } from './frequency-table.ts';
import { reverseItemHistogram, type ItemHistogram } from './item-histogram.ts';

/**
 * The answers to an item as values on the scale, turned when the item is reversed.
 * Unit: scale points.
 * @example itemTable({ counts: [2, 0, 1], missingCount: 0 }, { min: 1, max: 3 }, true) // [{ value: 1, count: 1 }, { value: 3, count: 2 }]
 */
export const itemTable = (histogram: ItemHistogram, scale: Scale, isReversed = false): FrequencyTable => {
  const turned = isReversed ? reverseItemHistogram(histogram) : histogram;
  return frequencyTable(turned.counts.map((count, option) => ({ value: scale.min + option, count })));
};
