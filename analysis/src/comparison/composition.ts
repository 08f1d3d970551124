import type { Sample } from '../moments/sample.ts';

/** A change split in two: people answer differently, or the mix of people is another. */
export type CompositionSplit = { readonly difference: number; readonly rateEffect: number; readonly mixEffect: number };

/** The same level (or area) in two waves. */
export type LevelPair = { readonly a: Sample; readonly b: Sample };

/**
 * Kitagawa's split of a minus b: what would have changed with the same mix of levels, and what the mix alone did.
 * Keeps a unit from seeming to improve because its mix of people moved.
 * Unit: that of the means. Edges: `null` when a level has nobody in one of the waves. Source: docs/methods/composition.md (Kitagawa 1955)
 * @example compositionSplit([{ a: { count: 1, mean: 4, variance: null }, b: { count: 3, mean: 4, variance: 0 } }, { a: { count: 3, mean: 2, variance: 0 }, b: { count: 1, mean: 2, variance: null } }]) // { difference: -1, rateEffect: 0, mixEffect: -1 }
 */
export const compositionSplit = (levels: readonly LevelPair[]): CompositionSplit | null => {
  const countA = levels.reduce((total, { a }) => total + a.count, 0);
  const countB = levels.reduce((total, { b }) => total + b.count, 0);
  let rateEffect = 0;
  let mixEffect = 0;
  for (const { a, b } of levels) {
    if (a.mean === null || b.mean === null) return null;
    const [shareA, shareB] = [a.count / countA, b.count / countB];
    rateEffect += ((shareA + shareB) / 2) * (a.mean - b.mean);
    mixEffect += ((a.mean + b.mean) / 2) * (shareA - shareB);
  }
  return levels.length === 0 ? null : { difference: rateEffect + mixEffect, rateEffect, mixEffect };
};
