import type { ShareCount } from '../intervals/share-interval.ts';

/** Favourable answers to a dimension, in two ways that differ when items are skipped unevenly. */
export type DimensionFavourable = {
  readonly itemShares: readonly (number | null)[];
  readonly meanOfItemShares: number | null;
  readonly pooledShare: number | null;
};

/**
 * Favourable share of a dimension: the mean of its items' shares (the rule of large public surveys), and all answers pooled.
 * Unit: share 0–1. Edges: an item nobody answered is left out; `null` when that is all of them. Source: docs/methods/description.md
 * @example dimensionFavourable([{ favourableCount: 3, count: 4 }, { favourableCount: 1, count: 4 }]).meanOfItemShares // 0.5
 */
export const dimensionFavourable = (items: readonly ShareCount[]): DimensionFavourable => {
  const itemShares = items.map((item) => (item.count === 0 ? null : item.favourableCount / item.count));
  const known = itemShares.filter((share) => share !== null);
  const answerCount = items.reduce((total, item) => total + item.count, 0);
  const favourableCount = items.reduce((total, item) => total + item.favourableCount, 0);
  return {
    itemShares,
    meanOfItemShares: known.length === 0 ? null : known.reduce((sum, share) => sum + share, 0) / known.length,
    pooledShare: answerCount === 0 ? null : favourableCount / answerCount,
  };
};
