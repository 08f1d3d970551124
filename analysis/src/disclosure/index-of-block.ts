import type { ScaleItem } from './disclosure-plan.ts';
import { found } from './found.ts';
import type { StratumItem } from './protected-figures.ts';

/**
 * Mean index 0–100 of a mean block, from the limited sums of its items and nothing else: all answers of its people, each as a share of its
 * scale. Why: an index that is made of published figures cannot be compared with them to single anybody out (R16). For people who answered
 * the same number of items it is exactly the mean of their own means. Edges: `undefined` when none of the items was answered.
 */
export function indexOfBlock(items: readonly StratumItem[], position: number, ranges: ReadonlyMap<string, number>): number | undefined {
  let points = 0;
  let answers = 0;
  for (const item of items) {
    const block = found(item.means[position], 'the same mean blocks for every item of a stratum');
    points += block.sum / found(ranges.get(item.itemId), 'a scale');
    answers += block.answerCount;
  }
  return answers === 0 ? undefined : (100 * points) / answers;
}

/** Length of each item's scale in points: max − min. */
export const rangesOf = (items: readonly { readonly id: string }[]): Map<string, number> =>
  new Map(items.filter((item): item is ScaleItem => 'min' in item).map((item) => [item.id, item.max - item.min]));
