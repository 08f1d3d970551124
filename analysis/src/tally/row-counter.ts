import { countAnswers, emptyCellCounts, type CellCounts } from './cell-counts.ts';
import type { AnswerColumns, TallyShape } from './tally-shape.ts';

/** Rows gathered into columns before they are counted. */
const GATHERED = 2048;

/** One byte holds an answer and the mark of no answer. */
const MOST_OPTIONS = 255;

/** Counts people who come one at a time. */
export type RowCounter = {
  /** Counts one person: `pointsAt` gives the points above the bottom of the scale for the item at a place, `null` for no answer. */
  readonly add: (cell: number, pointsAt: (itemPlace: number) => number | null) => void;
  /** All who were added. The counter must not be used afterwards. */
  readonly counts: () => CellCounts;
};

/**
 * A counter of rows. Gathers them into columns and lets `countAnswers` count those, so that answers that come ballot by ballot take the same
 * road as a whole file of them.
 * Edges: more than 255 options on one item are refused.
 */
export const rowCounter = (shape: TallyShape): RowCounter => {
  if (shape.optionCounts.some((optionCount) => optionCount > MOST_OPTIONS))
    throw new RangeError('rowCounter requires items of at most 255 options');
  const counts = emptyCellCounts(shape);
  const cells = new Uint32Array(GATHERED);
  const items = shape.optionCounts.map(() => new Uint8Array(GATHERED));
  let rowCount = 0;
  const countGathered = (): void => {
    const columns: AnswerColumns = { rowCount, cells, items };
    countAnswers(counts, columns);
    rowCount = 0;
  };
  return {
    add: (cell, pointsAt) => {
      cells[rowCount] = cell;
      items.forEach((column, place) => (column[rowCount] = pointsAt(place) ?? shape.optionCounts[place] ?? 0));
      rowCount += 1;
      if (rowCount === GATHERED) countGathered();
    },
    counts: () => {
      countGathered();
      return counts;
    },
  };
};
