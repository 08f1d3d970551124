import { sampleOf, standardDeviation } from '../moments/sample.ts';
import { scoreTable, type ScoreHistogram } from '../moments/score-histogram.ts';
import { indexDistance, indexPoints } from '../scoring/index-points.ts';
import type { Scale } from '../scoring/scale.ts';
import { quantile } from './quantile.ts';

/** One dimension described, on the scale and as an index 0–100. */
export type ScoreSummary = {
  readonly count: number;
  readonly excludedCount: number;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly standardError: number | null;
  readonly quantiles: {
    readonly p10: number | null;
    p25: number | null;
    p50: number | null;
    p75: number | null;
    p90: number | null;
  };
  readonly indexMean: number | null;
  readonly indexStandardDeviation: number | null;
};

/**
 * Size, mean, spread and quantiles of the scores of a group. Those who answered too few items are counted, not filled in.
 * Unit: scale points, and index points 0–100. Edges: `null` for nobody; no spread for one. Source: docs/methods/index.md
 * @example scoreSummary({ bars: [{ answeredCount: 2, answerSum: 8, count: 3 }], excludedCount: 1 }, { min: 1, max: 5 }).indexMean // 75
 */
export const scoreSummary = (histogram: ScoreHistogram, scale: Scale): ScoreSummary => {
  const table = scoreTable(histogram);
  const sample = sampleOf(table);
  const spread = standardDeviation(sample);
  const at = (probability: number): number | null => quantile(table, probability);
  return {
    count: sample.count,
    excludedCount: histogram.excludedCount,
    mean: sample.mean,
    standardDeviation: spread,
    standardError: spread === null ? null : spread / Math.sqrt(sample.count),
    quantiles: { p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9) },
    indexMean: indexPoints(sample.mean, scale),
    indexStandardDeviation: indexDistance(spread, scale),
  };
};
