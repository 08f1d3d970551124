import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemHistogram, type ItemHistogram } from '../moments/item-histogram.ts';
import { sampleOf } from '../moments/sample.ts';
import { scoreHistogram, scoreTable, type ScoreHistogram } from '../moments/score-histogram.ts';
import { dimensionScore } from '../scoring/dimension-score.ts';
import { addCellCounts, countAnswers, emptyCellCounts, type CellCounts } from './cell-counts.ts';
import { itemHistogramAt, scoreHistogramAt } from './cell-histograms.ts';
import { itemSamples, sampleAt, scoreSamples } from './cell-samples.ts';
import { rollUp } from './roll-up.ts';
import { rowCounter } from './row-counter.ts';
import type { TallyShape } from './tally-shape.ts';

fc.configureGlobal({ seed: 20_261_123 });

type Row = { readonly cell: number; readonly answers: readonly (number | null)[] };

const levelCount = 2;
const parents = Int32Array.from([-1, 0, 0, 1, 1]);
const cellCount = parents.length * levelCount;
const five = Array.from({ length: 5 }, (_, itemPlace) => ({ itemPlace, unitsPerPoint: 1 }));
const plain: TallyShape = { cellCount, optionCounts: [5, 5, 5, 5, 5], dimensions: [{ items: five, minAnswered: 3 }] };
/** Scales of so many unlike lengths that a table with room for every score would be too large. */
const unlike: TallyShape = {
  cellCount,
  optionCounts: [255, 254, 250, 242, 5],
  dimensions: [{ items: five.map((item, place) => ({ ...item, unitsPerPoint: 1000 + place * 500 })), minAnswered: 2 }],
};
const shapes = [
  { name: 'items of one scale', shape: plain, kind: 'dense' },
  { name: 'items of many unlike scales', shape: unlike, kind: 'sparse' },
];

const rowsFor = ({ optionCounts }: TallyShape) =>
  fc.array(
    fc.record({
      cell: fc.integer({ min: 0, max: cellCount - 1 }),
      answers: fc.tuple(...optionCounts.map((count) => fc.option(fc.integer({ min: 0, max: count - 1 }), { nil: null }))),
    }),
    { maxLength: 30 },
  );

const counted = (rows: readonly Row[], shape: TallyShape): CellCounts => {
  const counts = emptyCellCounts(shape);
  countAnswers(counts, {
    rowCount: rows.length,
    cells: Uint16Array.from(rows, ({ cell }) => cell),
    items: shape.optionCounts.map((count, item) => Uint8Array.from(rows, ({ answers }) => answers[item] ?? count)),
  });
  return counts;
};

/** The same by the slow and plain road: lists of answers, cell by cell. */
const plainItem = (rows: readonly Row[], item: number, shape: TallyShape): ItemHistogram =>
  itemHistogram(
    rows.map(({ answers }) => answers[item] ?? null),
    { min: 0, max: (shape.optionCounts[item] ?? 1) - 1 },
  );
const plainScores = (rows: readonly Row[], { dimensions: [dimension] }: TallyShape): ScoreHistogram =>
  scoreHistogram(
    rows.map(({ answers }) => {
      const units = dimension?.items.map(({ itemPlace, unitsPerPoint }) => {
        const answer = answers[itemPlace] ?? null;
        return answer === null ? null : answer * unitsPerPoint;
      });
      return dimensionScore(units ?? [], dimension?.minAnswered ?? 1);
    }),
  );

const isInside = (unit: number, ancestor: number): boolean =>
  unit === ancestor || (unit > 0 && isInside(parents[unit] ?? 0, ancestor));
const places = Array.from({ length: cellCount }, (_, cell) => cell);

describe.each(shapes)('counts of $name', ({ shape, kind }) => {
  test(`are kept ${kind}`, () => {
    expect(emptyCellCounts(shape).scores[0]?.kind).toBe(kind);
  });

  test('are those of the answers, item by item and score by score', () => {
    fc.assert(
      fc.property(rowsFor(shape), (rows) => {
        const counts = counted(rows, shape);
        for (const cell of places) {
          const own = rows.filter((row) => row.cell === cell);
          expect(counts.people[cell]).toBe(own.length);
          shape.optionCounts.forEach((_, item) => {
            expect(itemHistogramAt(counts, item, cell)).toEqual(plainItem(own, item, shape));
          });
          expect(scoreHistogramAt(counts, 0, cell)).toEqual(plainScores(own, shape));
        }
      }),
    );
  });

  test('rolled up the tree are those of all who lie below', () => {
    fc.assert(
      fc.property(rowsFor(shape), (rows) => {
        const counts = counted(rows, shape);
        rollUp(counts, { parents, levelCount });
        for (const cell of places) {
          const [unit, level] = [Math.floor(cell / levelCount), cell % levelCount];
          const own = rows.filter((row) => row.cell % levelCount === level && isInside(Math.floor(row.cell / levelCount), unit));
          expect(counts.people[cell]).toBe(own.length);
          expect(itemHistogramAt(counts, 1, cell)).toEqual(plainItem(own, 1, shape));
          expect(scoreHistogramAt(counts, 0, cell)).toEqual(plainScores(own, shape));
        }
      }),
    );
  });

  test('give means and spreads as the histograms do, and null where there are none', () => {
    fc.assert(
      fc.property(rowsFor(shape), (rows) => {
        const counts = counted(rows, shape);
        const [items, scores] = [itemSamples(counts, 0), scoreSamples(counts, 0)];
        for (const cell of places) {
          const own = rows.filter((row) => row.cell === cell);
          const histogram = plainItem(own, 0, shape);
          const table = histogram.counts.map((count, value) => ({ value, count })).filter(({ count }) => count > 0);
          expectAlike(sampleAt(items, cell), sampleOf(table));
          expectAlike(sampleAt(scores, cell), sampleOf(scoreTable(plainScores(own, shape))));
        }
      }),
    );
  });

  test('merge: in any order, in any grouping, and to what counting everybody at once gives', () => {
    const merged = (...parts: CellCounts[]): CellCounts => {
      const all = emptyCellCounts(shape);
      for (const part of parts) addCellCounts(all, part);
      return all;
    };
    fc.assert(
      fc.property(rowsFor(shape), rowsFor(shape), rowsFor(shape), (a, b, c) => {
        const [x, y, z] = [counted(a, shape), counted(b, shape), counted(c, shape)];
        const all = counted([...a, ...b, ...c], shape);
        expect(merged(x, y, z)).toEqual(all);
        expect(merged(merged(z, y), x)).toEqual(all);
        expect(merged(x, merged(z, y))).toEqual(all);
      }),
    );
  });

  test('of people who come one by one are those of a whole file', () => {
    fc.assert(
      fc.property(rowsFor(shape), (rows) => {
        const counter = rowCounter(shape);
        for (const { cell, answers } of rows) counter.add(cell, (place) => answers[place] ?? null);
        expect(counter.counts()).toEqual(counted(rows, shape));
      }),
    );
  });
});

const expectAlike = (actual: ReturnType<typeof sampleOf>, expected: ReturnType<typeof sampleOf>): void => {
  expect(actual.count).toBe(expected.count);
  for (const field of ['mean', 'variance'] as const) {
    const [a, b] = [actual[field], expected[field]];
    if (a === null || b === null) expect(a).toBe(b);
    else expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));
  }
};

test('many thousands who come one by one are all counted', () => {
  const counter = rowCounter(plain);
  for (let row = 0; row < 5000; row++) counter.add(row % cellCount, () => row % 5);
  const counts = counter.counts();
  expect(counts.people.reduce((sum, count) => sum + count, 0)).toBe(5000);
  expect(itemHistogramAt(counts, 0, 0)).toEqual({ counts: [500, 0, 0, 0, 0], missingCount: 0 });
});

test('two thousand people who all answer alike have no spread, not a hair of it', () => {
  const rows = Array.from({ length: 2001 }, () => ({ cell: 0, answers: [3, 1, 4, null, 2] }));
  expect(sampleAt(scoreSamples(counted(rows, plain), 0), 0)).toEqual({ count: 2001, mean: 2.5, variance: 0 });
});

test('a tree in which a child comes before its parent is refused', () => {
  expect(() => {
    rollUp(emptyCellCounts({ ...plain, cellCount: 4 }), { parents: Int32Array.from([1, -1]), levelCount: 2 });
  }).toThrow('rollUp requires parents before their children');
});

test('cells that are not one for every level of every unit are refused', () => {
  expect(() => {
    rollUp(emptyCellCounts(plain), { parents, levelCount: 3 });
  }).toThrow('rollUp requires one cell for every level of every unit');
});

test('an item with more options than a byte holds is refused', () => {
  expect(() => rowCounter({ ...plain, optionCounts: [300] })).toThrow('rowCounter requires items of at most 255 options');
});
