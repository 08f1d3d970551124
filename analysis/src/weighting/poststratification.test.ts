import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapseEmptyCells, MAX_WEIGHT, poststratifiedMean, type NestedCell } from './poststratification.ts';

fc.configureGlobal({ seed: 20_261_123 });

const cell = (parent: string, invitedCount: number, count: number, mean: number): NestedCell => ({
  parent,
  invitedCount,
  sample: count === 0 ? { count, mean: null, variance: null } : { count, mean, variance: count < 2 ? null : 1 },
});

describe('a cell in which nobody answered', () => {
  const cells = [cell('u', 10, 5, 4), cell('u', 10, 0, 0), cell('v', 20, 10, 2)];

  test('is left out, and the mean then speaks for fewer', () => {
    expect(poststratifiedMean(cells)).toMatchObject({ coveredCount: 30, emptyCellCount: 1, mean: (10 * 4 + 20 * 2) / 30 });
  });

  test('is spoken for by its parent when it is collapsed', () => {
    expect(poststratifiedMean(collapseEmptyCells(cells))).toMatchObject({ coveredCount: 40, emptyCellCount: 0, mean: 3 });
  });

  test('stays empty when nobody in the parent answered either', () => {
    const silent = [cell('u', 10, 0, 0), cell('v', 20, 10, 2)];
    expect(poststratifiedMean(collapseEmptyCells(silent))).toMatchObject({ coveredCount: 20, emptyCellCount: 1 });
  });

  test('never changes how many were invited in all', () => {
    const some = fc.array(
      fc
        .tuple(fc.constantFrom('u', 'v'), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 5 }))
        .map(([parent, invited, count]) => cell(parent, invited, count, 3)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, (given) => {
        const before = given.reduce((sum, { invitedCount }) => sum + invitedCount, 0);
        expect(collapseEmptyCells(given).reduce((sum, { invitedCount }) => sum + invitedCount, 0)).toBeCloseTo(before, 9);
      }),
    );
  });
});

describe('a weight above five', () => {
  const cells = [cell('u', 100, 2, 5), cell('v', 20, 10, 1)];

  test('is cut, so that two people do not speak for a hundred', () => {
    const cut = poststratifiedMean(cells, MAX_WEIGHT);
    expect(cut.largestWeight).toBe(5);
    expect(cut.mean).toBeCloseTo((2 * 5 * 5 + 20 * 1) / 30, 12);
    expect(cut.coveredCount).toBe(120);
  });

  test('is kept, and reported, unless the cut is asked for', () => {
    expect(poststratifiedMean(cells)).toMatchObject({ largestWeight: 50, mean: (100 * 5 + 20) / 120 });
  });
});
