import { sampleOf, type Sample } from '../moments/sample.ts';
import { scoreTable } from '../moments/score-histogram.ts';
import type { CellCounts } from './cell-counts.ts';
import { scoreHistogramAt } from './cell-histograms.ts';
import type { ScoreCounts } from './score-counts.ts';
import { scoreOfKey } from './tally-shape.ts';

/** Size, mean and squares about the mean in every cell at once. Read with `sampleAt`, which knows what is undefined. */
export type CellSamples = { readonly counts: Uint32Array; readonly means: Float64Array; readonly squares: Float64Array };

/** A table of counts, cell after cell: which of a cell's columns have a value, and the values as whole numbers over one denominator. */
type Columns = {
  readonly table: Uint32Array;
  readonly width: number;
  readonly first: number;
  readonly values: Float64Array;
  readonly denominator: number;
};

const emptySamples = (cellCount: number): CellSamples => ({
  counts: new Uint32Array(cellCount),
  means: new Float64Array(cellCount),
  squares: new Float64Array(cellCount),
});

/** Sums are whole numbers, so a cell in which all are alike has a spread of exactly 0; means and spreads are formed last. */
const samplesOf = ({ table, width, first, values, denominator }: Columns): CellSamples => {
  const samples = emptySamples(table.length / width);
  for (let cell = 0; cell < samples.counts.length; cell++) {
    let count = 0;
    let sum = 0;
    let squareSum = 0;
    for (let column = 0; column < values.length; column++) {
      const people = table[cell * width + first + column] ?? 0;
      const value = values[column] ?? 0;
      count += people;
      sum += people * value;
      squareSum += people * value * value;
    }
    if (count === 0) continue;
    samples.counts[cell] = count;
    samples.means[cell] = sum / (count * denominator);
    samples.squares[cell] = (count * squareSum - sum * sum) / (count * denominator * denominator);
  }
  return samples;
};

/**
 * Mean and spread of one item in every cell.
 * Unit: points above the bottom of the scale. Source: docs/methods/moments.md
 */
export const itemSamples = ({ shape, items }: CellCounts, item: number): CellSamples => {
  const optionCount = shape.optionCounts[item] ?? 0;
  const values = Float64Array.from({ length: optionCount }, (_, option) => option);
  return samplesOf({ table: items[item] ?? new Uint32Array(), width: optionCount + 1, first: 0, values, denominator: 1 });
};

const divisorOf = (a: number, b: number): number => (b === 0 ? a : divisorOf(b, a % b));

/** The smallest number that every possible count of answered items divides: over it all scores are whole numbers. */
const denominatorOf = ({ keys: { minAnswered, starts } }: ScoreCounts): number => {
  let common = 1;
  for (let answered = minAnswered; answered < starts.length; answered++) common *= answered / divisorOf(common, answered);
  return common;
};

/** One cell after the other, for the few dimensions without a place for every key. */
const sparseSamples = (counts: CellCounts, dimension: number): CellSamples => {
  const samples = emptySamples(counts.shape.cellCount);
  samples.counts.forEach((_, cell) => {
    const { count, mean, variance } = sampleOf(scoreTable(scoreHistogramAt(counts, dimension, cell)));
    samples.counts[cell] = count;
    samples.means[cell] = mean ?? 0;
    samples.squares[cell] = (variance ?? 0) * (count - 1);
  });
  return samples;
};

/**
 * Mean and spread of one dimension's scores in every cell.
 * Unit: units of the dimension's common scale above its bottom. Source: docs/methods/moments.md
 */
export const scoreSamples = (counts: CellCounts, dimension: number): CellSamples => {
  const scores = counts.scores[dimension];
  if (scores === undefined) throw new RangeError('scoreSamples requires a dimension of the shape');
  if (scores.kind === 'sparse') return sparseSamples(counts, dimension);
  const denominator = denominatorOf(scores);
  const values = Float64Array.from({ length: scores.keys.width - 1 }, (_, place) => {
    const score = scoreOfKey(scores.keys, place + 1);
    return score === null ? 0 : (score.answerSum * denominator) / score.answeredCount;
  });
  return samplesOf({ table: scores.counts, width: scores.keys.width, first: 1, values, denominator });
};

/** One cell's sample: `null` mean where nobody answered, `null` variance below two. */
export const sampleAt = ({ counts, means, squares }: CellSamples, cell: number): Sample => {
  const count = counts[cell] ?? 0;
  if (count === 0) return { count, mean: null, variance: null };
  return { count, mean: means[cell] ?? 0, variance: count < 2 ? null : (squares[cell] ?? 0) / (count - 1) };
};
