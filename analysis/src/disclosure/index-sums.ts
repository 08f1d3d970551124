import { found } from './found.ts';
import type { ScaleItem } from './disclosure-plan.ts';
import type { ItemBlocks } from './protected-figures.ts';

/** Sums that an index is made of: points / answers is the index 0–100; `answers` is the average number of answers per item. */
export type IndexSums = { readonly answers: number; readonly points: number; readonly belowBy: number; readonly aboveBy: number };

/**
 * Works out an index from the published sums of its items and nothing else: the mean of all answers given to them, each as a share of its scale.
 * Where everybody answered every item it is the mean of the people's own means; where some skipped one, no comparison with the items can tell
 * what they answered, because the index holds nothing that the items do not (R16).
 * Returns a function of base blocks; they must be whole blocks of every item, each of which is counted once.
 */
export function indexFrom(items: readonly ItemBlocks[], scales: readonly ScaleItem[]): (blocks: readonly number[]) => IndexSums {
  const parts = items.map((item) => {
    const scale = found(
      scales.find((candidate) => candidate.id === item.itemId),
      'a scale',
    );
    return {
      point: 100 / (scale.max - scale.min) / items.length,
      firsts: new Map(item.means.map((block) => [block.blocks[0], block])),
    };
  });
  return (blocks) => {
    const sums = { answers: 0, points: 0, belowBy: 0, aboveBy: 0 };
    for (const { point, firsts } of parts) {
      for (const block of blocks.flatMap((base) => firsts.get(base) ?? [])) {
        sums.answers += block.answerCount / items.length;
        sums.points += block.sum * point;
        sums.belowBy += block.belowBy * point;
        sums.aboveBy += block.aboveBy * point;
      }
    }
    return sums;
  };
}
