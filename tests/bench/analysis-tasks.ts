import {
  changeVerdicts,
  countAnswers,
  emptyCellCounts,
  indexPoints,
  itemHistogramAt,
  itemSamples,
  itemSummary,
  meanInterval,
  polarisation,
  rollUp,
  sampleAt,
  scoreHistogramAt,
  scoreSamples,
  scoreSummary,
  shareInterval,
  type CellCounts,
  type CellSamples,
} from '@takhoyde/analysis';
import type { AnsweredCity } from './analysis-city.ts';

/** One wave, answered for every unit and level of the city. */
export interface CountedWave {
  readonly counts: CellCounts;
  readonly itemSamples: readonly CellSamples[];
  readonly scoreSamples: readonly CellSamples[];
}

/** All distributions, means and dimension scores, rolled up the whole tree: the task that is measured. */
export const countCity = ({ waves, shape, tree }: AnsweredCity): CountedWave[] =>
  waves.map((columns) => {
    const counts = emptyCellCounts(shape);
    countAnswers(counts, columns);
    rollUp(counts, tree);
    return {
      counts,
      itemSamples: shape.optionCounts.map((_, item) => itemSamples(counts, item)),
      scoreSamples: shape.dimensions.map((_, dimension) => scoreSamples(counts, dimension)),
    };
  });

/** What the bare loop gives: distributions, and sums of scores, of each cell itself. Nothing is rolled up. */
export interface BareCounts {
  readonly items: Uint32Array;
  readonly counts: Uint32Array;
  readonly sums: Float64Array;
  readonly squareSums: Float64Array;
}

/**
 * The yardstick: one loop over the same bytes that does the least one can do with them, written out by hand without any of our code.
 * It knows that every item has five options and every dimension five items, keeps no distribution of scores and rolls nothing up.
 */
export const bareLoop = ({ waves, shape }: AnsweredCity): BareCounts[] =>
  waves.map(({ rowCount, cells, items: columns }) => {
    const items = new Uint32Array(shape.cellCount * 40 * 6);
    const counts = new Uint32Array(shape.cellCount * 8);
    const sums = new Float64Array(shape.cellCount * 8);
    const squareSums = new Float64Array(shape.cellCount * 8);
    for (let row = 0; row < rowCount; row++) {
      const cell = cells[row] ?? 0;
      for (let dimension = 0; dimension < 8; dimension++) {
        let answered = 0;
        let sum = 0;
        for (let item = dimension * 5; item < dimension * 5 + 5; item++) {
          const value = columns[item]?.[row] ?? 0;
          const place = (cell * 40 + item) * 6 + value;
          items[place] = (items[place] ?? 0) + 1;
          if (value < 5) {
            answered++;
            sum += value;
          }
        }
        if (answered < 3) continue;
        const score = sum / answered;
        const at = cell * 8 + dimension;
        counts[at] = (counts[at] ?? 0) + 1;
        sums[at] = (sums[at] ?? 0) + score;
        squareSums[at] = (squareSums[at] ?? 0) + score * score;
      }
    }
    return { items, counts, sums, squareSums };
  });

const scale = { min: 0, max: 4, favourable: [3, 4], unfavourable: [0, 1] };
const reading = { scale, isReversed: false };

/** All that a page says of one group: every item with its interval and spread, every index with its change since the wave before. */
export const profileAt = ([before, now]: readonly CountedWave[], cell: number) => {
  if (before === undefined || now === undefined) throw new Error('profileAt requires two waves');
  const items = now.itemSamples.map((samples, item) => {
    const histogram = itemHistogramAt(now.counts, item, cell);
    const summary = itemSummary(histogram, reading);
    const interval = meanInterval(sampleAt(samples, cell));
    return { summary, interval, share: shareInterval(summary), polarisation: polarisation(histogram.counts) };
  });
  const indexAt = (wave: CountedWave, dimension: number) => {
    const { count, mean, standardDeviation } = scoreSummary(scoreHistogramAt(wave.counts, dimension, cell), scale);
    return {
      answerCount: count,
      mean: indexPoints(mean, scale),
      standardDeviation: standardDeviation === null ? null : (standardDeviation * 100) / 4,
    };
  };
  const dimensions = now.scoreSamples.map((_, dimension) => ({
    id: dimension,
    baseline: indexAt(before, dimension),
    followUp: indexAt(now, dimension),
  }));
  return { items, dimensions, changes: changeVerdicts(dimensions) };
};
