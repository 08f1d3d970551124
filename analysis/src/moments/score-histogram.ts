import type { DimensionScore } from '../scoring/dimension-score.ts';
import { frequencyTable, type FrequencyTable } from './frequency-table.ts';

/** How many have the score `answerSum / answeredCount`. The fraction is the key, so equal scores stay equal for ever. */
export type ScoreBar = DimensionScore & { readonly count: number };

/**
 * Scores of a group on one dimension: whole counts on exact fractions, and how many answered too little to be scored.
 * Enough for mean, spread, quantiles and ranks, and exact under merging. (METHODS §2, B)
 */
export type ScoreHistogram = { readonly bars: readonly ScoreBar[]; readonly excludedCount: number };

/** The histogram of nobody: merging it changes nothing. */
export const emptyScoreHistogram: ScoreHistogram = { bars: [], excludedCount: 0 };

const joinBars = (bars: Iterable<ScoreBar>): ScoreBar[] => {
  const joined = new Map<string, ScoreBar>();
  for (const bar of bars) {
    const key = `${String(bar.answeredCount)}/${String(bar.answerSum)}`;
    joined.set(key, { ...bar, count: bar.count + (joined.get(key)?.count ?? 0) });
  }
  return [...joined.values()].sort((a, b) => a.answeredCount - b.answeredCount || a.answerSum - b.answerSum);
};

/**
 * Counts the scores of a group. `null` is a person who answered too few of the items.
 * @example scoreHistogram([{ answeredCount: 3, answerSum: 12 }, null]) // { bars: [{ answeredCount: 3, answerSum: 12, count: 1 }], excludedCount: 1 }
 */
export const scoreHistogram = (scores: readonly (DimensionScore | null)[]): ScoreHistogram => {
  const scored = scores.filter((score) => score !== null);
  return {
    bars: joinBars(scored.map(({ answeredCount, answerSum }) => ({ answeredCount, answerSum, count: 1 }))),
    excludedCount: scores.length - scored.length,
  };
};

/** Two groups that share nobody, seen as one. */
export const mergeScoreHistograms = (a: ScoreHistogram, b: ScoreHistogram): ScoreHistogram => ({
  bars: joinBars([...a.bars, ...b.bars]),
  excludedCount: a.excludedCount + b.excludedCount,
});

/**
 * The scores as values on the scale.
 * Unit: scale points.
 * @example scoreTable({ bars: [{ answeredCount: 2, answerSum: 5, count: 4 }], excludedCount: 0 }) // [{ value: 2.5, count: 4 }]
 */
export const scoreTable = (histogram: ScoreHistogram): FrequencyTable =>
  frequencyTable(histogram.bars.map((bar) => ({ value: bar.answerSum / bar.answeredCount, count: bar.count })));
