import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dimensionScore } from '../scoring/dimension-score.ts';
import { emptyItemHistogram, itemHistogram, mergeItemHistograms } from './item-histogram.ts';
import { sampleOf } from './sample.ts';
import { emptyScoreHistogram, mergeScoreHistograms, scoreHistogram, scoreTable } from './score-histogram.ts';
import { emptyScoreSums, mergeScoreSums, sampleOfSums, scoreSums } from './score-sums.ts';

fc.configureGlobal({ seed: 20_261_118 });

const scale = { min: 1, max: 6 };
const answer = fc.option(fc.integer({ min: scale.min, max: scale.max }), { nil: null });
const answers = fc.array(answer, { maxLength: 12 });
const score = fc.array(answer, { minLength: 5, maxLength: 5 }).map((given) => dimensionScore(given, 3));
const scores = fc.array(score, { maxLength: 12 });

/** What every summary must obey so that a district is the sum of its units, in whatever order they come. */
const laws = <Input, Summary>(
  name: string,
  input: fc.Arbitrary<Input[]>,
  summarise: (all: Input[]) => Summary,
  merge: (a: Summary, b: Summary) => Summary,
  nobody: Summary,
): void => {
  describe(`merging ${name}`, () => {
    test('does not mind the order', () => {
      fc.assert(
        fc.property(input, input, (a, b) => {
          expect(merge(summarise(a), summarise(b))).toEqual(merge(summarise(b), summarise(a)));
        }),
      );
    });
    test('does not mind the grouping', () => {
      fc.assert(
        fc.property(input, input, input, (a, b, c) => {
          const [x, y, z] = [summarise(a), summarise(b), summarise(c)];
          expect(merge(merge(x, y), z)).toEqual(merge(x, merge(y, z)));
        }),
      );
    });
    test('gives what counting everybody at once gives', () => {
      fc.assert(
        fc.property(input, input, (a, b) => {
          expect(merge(summarise(a), summarise(b))).toEqual(summarise([...a, ...b]));
        }),
      );
    });
    test('with nobody changes nothing', () => {
      fc.assert(
        fc.property(input, (a) => {
          expect(merge(summarise(a), nobody)).toEqual(summarise(a));
        }),
      );
    });
  });
};

laws('item histograms', answers, (all) => itemHistogram(all, scale), mergeItemHistograms, emptyItemHistogram(scale));
laws('score histograms', scores, scoreHistogram, mergeScoreHistograms, emptyScoreHistogram);
laws('score sums', scores, scoreSums, mergeScoreSums, emptyScoreSums);

test('score sums and score histogram tell the same size, mean and variance', () => {
  fc.assert(
    fc.property(scores, (given) => {
      const fromSums = sampleOfSums(scoreSums(given));
      const fromHistogram = sampleOf(scoreTable(scoreHistogram(given)));
      expect(fromSums.count).toBe(fromHistogram.count);
      expect(fromSums.mean ?? -1).toBeCloseTo(fromHistogram.mean ?? -1, 12);
      expect(fromSums.variance ?? -1).toBeCloseTo(fromHistogram.variance ?? -1, 12);
    }),
  );
});

test('an answer off the scale is refused', () => {
  expect(() => itemHistogram([7], scale)).toThrow('itemHistogram requires answers on the scale');
  expect(() => itemHistogram([2.5], scale)).toThrow('itemHistogram requires answers on the scale');
});

test.each([1, 2, 3, 7, 11, 99])('%i people who all answer alike have no spread, not a hair of it', (count) => {
  for (const [answeredCount, answerSum] of [
    [3, 11],
    [7, 23],
    [9, 31],
    [5, 13],
  ] as const) {
    const given = Array.from({ length: count }, () => ({ answeredCount, answerSum }));
    const expected = { count, mean: answerSum / answeredCount, variance: count < 2 ? null : 0 };
    expect(sampleOf(scoreTable(scoreHistogram(given)))).toEqual(expected);
    expect(sampleOfSums(scoreSums(given))).toEqual(expected);
  }
});
