import type { DimensionScore } from '../scoring/dimension-score.ts';
import type { Sample } from './sample.ts';

/** Sums of the people who answered the same number of items: whole numbers, because their scores share a denominator. */
export type AnsweredSums = {
  readonly answeredCount: number;
  readonly count: number;
  readonly sum: number;
  readonly squareSum: number;
};

/**
 * The smallest additive summary of a dimension: per number of answered items the people, the sum of their answer sums and of the squares.
 * Gives mean and spread exactly; quantiles and ranks need the histogram. (METHODS §2, B')
 */
export type ScoreSums = { readonly parts: readonly AnsweredSums[]; readonly excludedCount: number };

/** The sums of nobody: merging them changes nothing. */
export const emptyScoreSums: ScoreSums = { parts: [], excludedCount: 0 };

const joinParts = (parts: Iterable<AnsweredSums>): AnsweredSums[] => {
  const joined = new Map<number, AnsweredSums>();
  for (const part of parts) {
    const before = joined.get(part.answeredCount) ?? { count: 0, sum: 0, squareSum: 0 };
    joined.set(part.answeredCount, {
      answeredCount: part.answeredCount,
      count: before.count + part.count,
      sum: before.sum + part.sum,
      squareSum: before.squareSum + part.squareSum,
    });
  }
  return [...joined.values()].sort((a, b) => a.answeredCount - b.answeredCount);
};

/**
 * Sums of a group's scores. `null` is a person who answered too few of the items.
 * @example scoreSums([{ answeredCount: 2, answerSum: 5 }, { answeredCount: 2, answerSum: 7 }, null]) // { parts: [{ answeredCount: 2, count: 2, sum: 12, squareSum: 74 }], excludedCount: 1 }
 */
export const scoreSums = (scores: readonly (DimensionScore | null)[]): ScoreSums => {
  const scored = scores.filter((score) => score !== null);
  const single = ({ answeredCount, answerSum }: DimensionScore): AnsweredSums => ({
    answeredCount,
    count: 1,
    sum: answerSum,
    squareSum: answerSum * answerSum,
  });
  return { parts: joinParts(scored.map(single)), excludedCount: scores.length - scored.length };
};

/** Two groups that share nobody, seen as one. */
export const mergeScoreSums = (a: ScoreSums, b: ScoreSums): ScoreSums => ({
  parts: joinParts([...a.parts, ...b.parts]),
  excludedCount: a.excludedCount + b.excludedCount,
});

const totalOf = (parts: readonly AnsweredSums[], valueOf: (part: AnsweredSums) => number): number =>
  parts.reduce((sum, part) => sum + valueOf(part), 0);

const meanOfPart = (part: AnsweredSums): number => part.sum / (part.count * part.answeredCount);

/** Squares about the part's own mean: a difference of whole numbers, so exactly 0 when all are alike. */
const squaresWithin = ({ answeredCount, count, sum, squareSum }: AnsweredSums): number =>
  (count * squareSum - sum * sum) / (count * answeredCount ** 2);

/**
 * Size, mean and variance from the sums. Squares are subtracted as whole numbers, part by part, so no digits are lost.
 * Unit: scale points. Edges: as `Sample`. Source: docs/methods/moments.md
 * @example sampleOfSums({ parts: [{ answeredCount: 2, count: 2, sum: 12, squareSum: 74 }], excludedCount: 1 }) // { count: 2, mean: 3, variance: 0.5 }
 */
export const sampleOfSums = (sums: ScoreSums): Sample => {
  const parts = sums.parts.filter((part) => part.count > 0);
  const count = totalOf(parts, (part) => part.count);
  const [first] = parts;
  if (first === undefined) return { count, mean: null, variance: null };
  const from = meanOfPart(first);
  const mean = from + totalOf(parts, (part) => part.count * (meanOfPart(part) - from)) / count;
  if (count < 2) return { count, mean, variance: null };
  const squares = totalOf(parts, (part) => squaresWithin(part) + part.count * (meanOfPart(part) - mean) ** 2);
  return { count, mean, variance: squares / (count - 1) };
};
