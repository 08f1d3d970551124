// null, never NaN or Infinity, also from the functions that no reference check reaches, on groups of none to five and on odd rules.
import {
  changeVerdicts,
  collapseEmptyCells,
  crosswalkComparison,
  detectableEffect,
  detectableShare,
  detectableShareEffect,
  differenceAmongInvited,
  driverIntervals,
  effectiveCount,
  feldtInterval,
  frequencyTable,
  kishDesignEffect,
  meanInterval,
  meanIntervalOfInvited,
  poststratifiedMean,
  powerOfComparison,
  randomEffectsMeta,
  rankBands,
  resampledProducts,
  responseQuality,
  sampleOf,
  shareInterval,
  shareIntervalOfInvited,
  shareTest,
  shrinkage,
  smallestDetectableChange,
  standardisedDifference,
  type Sample,
} from '@takhoyde/analysis';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from './seeded-random.ts';

const values = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 });
const tableFrom = (given: readonly number[]) => frequencyTable(given.map((value) => ({ value, count: 1 })));
const sample = values.map((given): Sample => sampleOf(tableFrom(given)));
const size = fc.integer({ min: 0, max: 5 });
const spread = fc.constantFrom(0, 1e-9, 0.7, 20);
const share = fc.record({ favourableCount: size, others: size }).map(({ favourableCount, others }) => ({
  favourableCount,
  count: favourableCount + others,
}));

const badNumbers = (value: unknown, path = ''): string[] => {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${String(value)}`];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => badNumbers(each, `${path}.${key}`));
};

const released = ({ count, mean, variance }: Sample) => ({
  answerCount: count,
  mean,
  standardDeviation: variance === null ? null : Math.sqrt(variance),
});

const always = <Given>(arbitrary: fc.Arbitrary<Given>, answer: (given: Given) => unknown): void => {
  fc.assert(
    fc.property(arbitrary, (given) => {
      expect(badNumbers(answer(given))).toEqual([]);
    }),
    { seed: 20_261_123, numRuns: 1000 },
  );
};

test('verdicts of any family', () => {
  const family = fc.array(fc.tuple(sample, sample), { maxLength: 4 });
  always(fc.tuple(family, fc.constantFrom(0, 5, 100), fc.constantFrom(0.01, 0.05)), ([given, margin, alpha]) =>
    changeVerdicts(
      given.map(([before, after], id) => ({ id, baseline: released(before), followUp: released(after) })),
      { margin, alpha },
    ),
  );
});

test('intervals of levels, whoever was invited', () => {
  always(fc.tuple(sample, sample, size, size), ([a, b, invited, others]) => [
    meanInterval(a),
    meanIntervalOfInvited(a, invited),
    differenceAmongInvited({ sample: a, invitedCount: invited }, { sample: b, invitedCount: others }),
    standardisedDifference(a, b),
  ]);
});

test('intervals and tests of shares', () => {
  always(fc.tuple(share, share, size), ([a, b, invited]) => [
    shareInterval(a),
    shareIntervalOfInvited(a, invited),
    effectiveCount(a.count, invited),
    shareTest(a, b),
  ]);
});

test('what could be seen, with groups of nobody and no spread', () => {
  always(fc.tuple(size, size, spread, spread, fc.constantFrom(0, 0.5, 1)), ([a, b, one, other, from]) => [
    smallestDetectableChange({ count: a, standardDeviation: one }, { count: b, standardDeviation: other }),
    detectableEffect({ a, b }),
    detectableShareEffect({ a, b }),
    detectableShare(from, a),
    powerOfComparison({ a, b }, one),
  ]);
});

test('small units and the bands of their ranks', () => {
  always(fc.array(sample, { maxLength: 6 }), (units) => {
    const told = shrinkage(units);
    const known = (told?.units ?? []).filter((unit) => unit !== null);
    return [told, randomEffectsMeta(units), rankBands(known, { random: seededRandom(1), drawCount: 5 })];
  });
});

test('weights, empty cells and response', () => {
  const cells = fc.array(fc.record({ parent: fc.constantFrom('u', 'v'), invitedCount: size, sample }), { maxLength: 5 });
  always(cells, (given) => [
    poststratifiedMean(given),
    poststratifiedMean(collapseEmptyCells(given), 5),
    responseQuality(given.map(({ invitedCount, sample: { count } }) => ({ invitedCount, answerCount: count }))),
    kishDesignEffect(given.map(({ invitedCount, sample: { count } }) => ({ weight: invitedCount, count }))),
  ]);
});

test('units across a reform, whole, divided and closed', () => {
  const sources = fc.array(fc.record({ share: fc.constantFrom(0, 0.3, 1), given: values }), { maxLength: 3 });
  always(fc.tuple(sources, values), ([given, now]) =>
    crosswalkComparison(
      given.map((source) => ({ share: source.share, table: tableFrom(source.given) })),
      tableFrom(now),
    ),
  );
});

test('what hangs together, and alpha’s interval', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), { maxLength: 5 });
  always(fc.tuple(rows, size, size, fc.constantFrom(null, -2, 0, 1)), ([given, count, itemCount, alpha]) => [
    driverIntervals(resampledProducts(given, 2, { random: seededRandom(3), drawCount: 5 })),
    feldtInterval(alpha, { count, itemCount }),
  ]);
});
