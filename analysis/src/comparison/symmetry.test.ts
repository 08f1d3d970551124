import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frequencyTable, type FrequencyTable } from '../moments/frequency-table.ts';
import { sampleOf } from '../moments/sample.ts';
import { cliffDelta } from './cliff-delta.ts';
import { shareDifference } from './share-comparison.ts';
import { severalGroups } from './several-groups.ts';
import { brunnerMunzel, superiority } from './superiority.ts';
import { standardisedDifference } from './hedges-g.ts';
import { welch } from './welch.ts';

fc.configureGlobal({ seed: 20_261_118 });

const table = fc
  .array(fc.record({ value: fc.integer({ min: 0, max: 10 }), count: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map(frequencyTable);
const shareCount = fc
  .record({ favourableCount: fc.integer({ min: 0, max: 20 }), others: fc.integer({ min: 1, max: 20 }) })
  .map(({ favourableCount, others }) => ({ favourableCount, count: favourableCount + others }));

/** The same answers on a scale that starts elsewhere and has longer steps. */
const moved = (given: FrequencyTable): FrequencyTable => given.map(({ value, count }) => ({ value: 10 * value - 30, count }));

const near = (a: number | null | undefined, b: number | null | undefined): void => {
  if (typeof a !== 'number' || typeof b !== 'number') expect(a ?? null).toBe(b ?? null);
  else expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a)));
};

describe('asking the other way round turns the sign and keeps the evidence', () => {
  test('of two means', () => {
    fc.assert(
      fc.property(table, table, (a, b) => {
        const [there, back] = [welch(sampleOf(a), sampleOf(b)), welch(sampleOf(b), sampleOf(a))];
        near(there?.p, back?.p);
        near(there?.interval.low, back === null ? null : -back.interval.high);
        const [g, mirrored] = [
          standardisedDifference(sampleOf(a), sampleOf(b)),
          standardisedDifference(sampleOf(b), sampleOf(a)),
        ];
        near(g?.interval?.low, mirrored?.interval == null ? null : -mirrored.interval.high);
      }),
    );
  });

  test('of ranks', () => {
    fc.assert(
      fc.property(table, table, (a, b) => {
        near(superiority(a, b)?.probability, 1 - (superiority(b, a)?.probability ?? 0));
        near(superiority(a, b)?.p, superiority(b, a)?.p);
        near(brunnerMunzel(a, b)?.p, brunnerMunzel(b, a)?.p);
        near(cliffDelta(a, b)?.delta, -(cliffDelta(b, a)?.delta ?? 0));
        near(cliffDelta(a, b)?.delta, 2 * (superiority(a, b)?.probability ?? 0) - 1);
      }),
    );
  });

  test('of two shares', () => {
    fc.assert(
      fc.property(shareCount, shareCount, (a, b) => {
        const [there, back] = [shareDifference(a, b), shareDifference(b, a)];
        near(there?.p, back?.p);
        near(there?.newcombe.low, -(back?.newcombe.high ?? 0));
        near(there?.miettinenNurminen?.low, -(back?.miettinenNurminen?.high ?? 0));
      }),
    );
  });
});

test('a scale that starts elsewhere and has longer steps changes no evidence', () => {
  fc.assert(
    fc.property(table, table, (a, b) => {
      near(welch(sampleOf(a), sampleOf(b))?.p, welch(sampleOf(moved(a)), sampleOf(moved(b)))?.p);
      near(superiority(a, b)?.p, superiority(moved(a), moved(b))?.p);
      near(severalGroups([a, b])?.welch.p, severalGroups([moved(a), moved(b)])?.welch.p);
    }),
  );
});

test('two groups compared as several give the same p as compared as two', () => {
  fc.assert(
    fc.property(table, table, (a, b) => {
      const [two, several] = [welch(sampleOf(a), sampleOf(b)), severalGroups([a, b])];
      if (several !== null) near(several.welch.p, two?.p);
    }),
  );
});
