import type { ScaleItem } from './disclosure-plan.ts';
import { found } from './found.ts';
import type { StratumItem, SumBlock } from './protected-figures.ts';

/**
 * Mean index 0–100 of a mean block, from the limited sums of its items and nothing else: all answers of its people, each as a share of its
 * scale. Why: an index that is made of published figures cannot be compared with them to single anybody out (R16). For people who answered
 * the same number of items it is exactly the mean of their own means. Edges: `undefined` when none of the items was answered.
 */
export const indexOfBlock = (items: readonly StratumItem[], position: number, ranges: Ranges): number | undefined =>
  shareOfScale(items, position, ranges, (block) => block.sum);

/** How far the true index of a mean block may at most lie below or above, when limits of its items show. Unit: points 0–100. */
export const offBy = (items: readonly StratumItem[], position: number, ranges: Ranges, side: 'belowBy' | 'aboveBy'): number | undefined =>
  shareOfScale(items, position, ranges, (block) => block[side]);

type Ranges = ReadonlyMap<string, number>;

function shareOfScale(items: readonly StratumItem[], position: number, ranges: Ranges, points: (block: SumBlock) => number): number | undefined {
  let total = 0;
  let answers = 0;
  for (const item of items) {
    const block = found(item.means[position], 'the same mean blocks for every item of a stratum');
    total += points(block) / found(ranges.get(item.itemId), 'a scale');
    answers += block.answerCount;
  }
  return answers === 0 ? undefined : (100 * total) / answers;
}

/** Length of each item's scale in points: max − min. */
export const rangesOf = (items: readonly { readonly id: string }[]): Map<string, number> =>
  new Map(items.filter((item): item is ScaleItem => 'min' in item).map((item) => [item.id, item.max - item.min]));
