import type { ItemHistogram } from '../moments/item-histogram.ts';
import type { ScoreHistogram } from '../moments/score-histogram.ts';
import type { CellCounts } from './cell-counts.ts';
import { keysOfCell } from './score-counts.ts';
import { scoreOfKey } from './tally-shape.ts';

/** One cell's answers to an item, reversed ones turned already: what every method for items starts from. */
export const itemHistogramAt = ({ shape, items }: CellCounts, item: number, cell: number): ItemHistogram => {
  const [table, optionCount] = [items[item], shape.optionCounts[item]];
  if (table === undefined || optionCount === undefined) throw new RangeError('itemHistogramAt requires an item of the shape');
  const place = cell * (optionCount + 1);
  return { counts: [...table.subarray(place, place + optionCount)], missingCount: table[place + optionCount] ?? 0 };
};

/**
 * One cell's scores on a dimension: what every method for dimensions starts from.
 * Unit: units of the dimension's common scale, from 0 to `top`.
 */
export const scoreHistogramAt = ({ scores }: CellCounts, dimension: number, cell: number): ScoreHistogram => {
  const counts = scores[dimension];
  if (counts === undefined) throw new RangeError('scoreHistogramAt requires a dimension of the shape');
  let excludedCount = 0;
  const bars = keysOfCell(counts, cell).flatMap(({ key, count }) => {
    const score = scoreOfKey(counts.keys, key);
    if (score === null) excludedCount += count;
    return score === null ? [] : [{ ...score, count }];
  });
  return { bars, excludedCount };
};
