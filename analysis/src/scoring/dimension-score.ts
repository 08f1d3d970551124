/** A person's score on a dimension as an exact fraction: the sum of the answers over how many were answered. */
export type DimensionScore = { readonly answeredCount: number; readonly answerSum: number };

/**
 * The least number of answered items for a score, from a share. A hair is taken off, so that 0.6 of 5 is 3 and not 4.
 * Unit: items, at least 1. Source: docs/methods/index.md
 * @example minAnsweredCount(5, 0.6) // 3
 */
export const minAnsweredCount = (itemCount: number, minAnsweredShare: number): number =>
  Math.max(1, Math.ceil(itemCount * minAnsweredShare - 1e-9));

/**
 * Mean of the answered items of one person, kept as a fraction. Nothing is filled in for a skipped item.
 * `answers` are already reversed where the item is; `null` is skipped or «ikke relevant».
 * Unit: scale points (answerSum / answeredCount). Edges: `null` below the least number answered. Source: docs/methods/index.md
 * @example dimensionScore([4, null, 5, 3, null], 3) // { answeredCount: 3, answerSum: 12 }
 */
export const dimensionScore = (answers: readonly (number | null)[], minAnswered: number): DimensionScore | null => {
  const given = answers.filter((answer) => answer !== null);
  if (given.length === 0 || given.length < minAnswered) return null;
  return { answeredCount: given.length, answerSum: given.reduce((sum, answer) => sum + answer, 0) };
};
