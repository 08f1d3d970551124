import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compositionSplit } from '../comparison/composition.ts';
import { frequencyTable, type FrequencyTable } from '../moments/frequency-table.ts';
import { sampleOf } from '../moments/sample.ts';
import type { ComparabilityGrade } from './comparability-grade.ts';
import { crosswalkComparison, moverBounds } from './crosswalk-comparison.ts';
import { nearestComparableUnit } from './nearest-comparable-unit.ts';

fc.configureGlobal({ seed: 20_261_123 });

const scores = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 });
const tableOf = (values: readonly number[]): FrequencyTable => frequencyTable(values.map((value) => ({ value, count: 1 })));
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a unit made of whole old ones', () => {
  test('is compared with exactly the people of those, whatever the order they are named in', () => {
    fc.assert(
      fc.property(scores, scores, scores, (a, b, now) => {
        const sources = [a, b].map((values) => ({ share: 1, table: tableOf(values) }));
        const told = crosswalkComparison(sources, tableOf(now));
        expect(told).toEqual(crosswalkComparison(sources.toReversed(), tableOf(now)));
        expect(told).toMatchObject({ kind: 'exact', baseline: sampleOf(tableOf([...a, ...b])) });
      }),
    );
  });

  test('carries grade A, and N when nobody answered before', () => {
    expect(crosswalkComparison([{ share: 1, table: tableOf([3, 4]) }], tableOf([4])).grade).toBe('A');
    expect(crosswalkComparison([{ share: 1, table: [] }], tableOf([4])).grade).toBe('N');
  });
});

describe('a divided unit', () => {
  test('has bounds that hold whoever moved', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean()), { minLength: 1, maxLength: 10 }), (people) => {
        const moved = people.filter(([, moves]) => moves).map(([value]) => value);
        fc.pre(moved.length > 0);
        const source = { share: moved.length / people.length, table: tableOf(people.map(([value]) => value)) };
        const bounds = moverBounds([source]);
        expect(bounds?.low).toBeLessThanOrEqual(meanOf(moved) + 1e-9);
        expect(bounds?.high).toBeGreaterThanOrEqual(meanOf(moved) - 1e-9);
      }),
    );
  });

  test('names the assumption, makes no test, and carries the grade', () => {
    const told = crosswalkComparison([{ share: 0.5, table: tableOf([1, 2, 4, 5]) }], tableOf([4, 4]));
    expect(told).toMatchObject({ kind: 'assumed', assumption: 'movers-like-the-rest', baselineMean: 3, change: 1, grade: 'C' });
    expect(told).not.toHaveProperty('test');
  });

  test('that gives a few people to a whole one leaves it grade B', () => {
    const whole = { share: 1, table: [{ value: 3, count: 95 }] };
    expect(crosswalkComparison([whole, { share: 0.5, table: tableOf([1, 2, 4, 5]) }], tableOf([4, 4])).grade).toBe('B');
  });

  test('is compared at the lowest unit where its parts meet again', () => {
    const units = [
      { id: 'city', parentId: null },
      { id: 'district', parentId: 'city' },
      { id: 'half', parentId: 'district' },
    ];
    const grades = new Map<string, ComparabilityGrade>([
      ['city', 'A'],
      ['district', 'B'],
      ['half', 'C'],
    ]);
    expect(nearestComparableUnit(units, grades, 'half')).toBe('district');
    expect(nearestComparableUnit(units, grades, 'district')).toBe('district');
    expect(nearestComparableUnit(units, new Map([['half', 'C']]), 'half')).toBeNull();
    expect(nearestComparableUnit(units, grades, 'nowhere')).toBeNull();
  });
});

test('a change across a merger is what people answer differently and what the mix of levels did, and nothing else', () => {
  const filled = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
  const level = fc.record({ old: fc.tuple(scores, filled), now: filled });
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 4 }), (levels) => {
      const split = compositionSplit(
        levels.map(({ old, now }) => ({ a: sampleOf(tableOf(now)), b: sampleOf(tableOf(old.flat())) })),
      );
      const [before, after] = [levels.flatMap(({ old }) => old.flat()), levels.flatMap(({ now }) => now)];
      expect(split?.difference).toBeCloseTo(meanOf(after) - meanOf(before), 9);
      const told = crosswalkComparison(
        [0, 1].map((unit) => ({ share: 1, table: tableOf(levels.flatMap(({ old }) => old[unit] ?? [])) })),
        tableOf(after),
      );
      expect(split?.difference).toBeCloseTo(told.change ?? NaN, 9);
    }),
  );
});
