import { addRows, addScoreCounts, addTables, emptyScoreCounts, type Run, type ScoreCounts } from './score-counts.ts';
import { scoreKeys, type AnswerColumns, type TallyDimension, type TallyShape } from './tally-shape.ts';

/**
 * What is left of the answers: whole counts per cell. `items[item]` has, cell after cell, how many chose each option and then how many
 * gave no answer; `scores[dimension]` how many have each score. Everything that is published is a function of these (METHODS §2, A and B).
 */
export type CellCounts = {
  readonly shape: TallyShape;
  readonly people: Uint32Array;
  readonly items: readonly Uint32Array[];
  readonly scores: readonly ScoreCounts[];
};

/** The counts of nobody: merging them changes nothing. */
export const emptyCellCounts = (shape: TallyShape): CellCounts => ({
  shape,
  people: new Uint32Array(shape.cellCount),
  items: shape.optionCounts.map((optionCount) => new Uint32Array(shape.cellCount * (optionCount + 1))),
  scores: shape.dimensions.map((dimension) => emptyScoreCounts(shape.cellCount, scoreKeys(dimension, shape.optionCounts))),
});

const addPeople = (people: Uint32Array, { cells, rowCount }: AnswerColumns): void => {
  for (let row = 0; row < rowCount; row++) {
    const cell = cells[row] ?? 0;
    people[cell] = (people[cell] ?? 0) + 1;
  }
};

const addItem = (counts: Uint32Array, values: Uint8Array, width: number, { cells, rowCount }: AnswerColumns): void => {
  for (let row = 0; row < rowCount; row++) {
    const place = (cells[row] ?? 0) * width + (values[row] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
};

/** Rows whose scores are worked out together: few enough to stay in the processor's nearest memory. */
const BLOCK = 2048;
/** An answered item is counted in the bits above those of the sum, so that one addition does both. */
const ANSWERED_BITS = 24;
const SUM_MASK = 2 ** ANSWERED_BITS - 1;

/** What each option of an item adds to a person's score so far; «no answer» adds nothing. */
const additions = (optionCount: number, unitsPerPoint: number): Int32Array =>
  Int32Array.from({ length: optionCount + 1 }, (_, option) =>
    option === optionCount ? 0 : 2 ** ANSWERED_BITS + option * unitsPerPoint,
  );

const addValues = (scores: Int32Array, values: Uint8Array, added: Int32Array, { from, count }: Run): void => {
  for (let row = 0; row < count; row++) scores[row] = (scores[row] ?? 0) + (added[values[from + row] ?? 0] ?? 0);
};

/** Turns «how many answered, and their sum» into the key of the score; too few answered is key 0. */
const toKeys = (scores: Int32Array, count: number, starts: Int32Array, minAnswered: number): void => {
  for (let row = 0; row < count; row++) {
    const score = scores[row] ?? 0;
    const answered = score >>> ANSWERED_BITS;
    scores[row] = answered < minAnswered ? 0 : (starts[answered] ?? 0) + (score & SUM_MASK);
  }
};

const addScores = (counts: ScoreCounts, dimension: TallyDimension, shape: TallyShape, columns: AnswerColumns): void => {
  const { starts, minAnswered } = counts.keys;
  const parts = dimension.items.map(({ itemPlace, unitsPerPoint }) => ({
    values: columns.items[itemPlace] ?? new Uint8Array(columns.rowCount),
    added: additions(shape.optionCounts[itemPlace] ?? 0, unitsPerPoint),
  }));
  const scores = new Int32Array(BLOCK);
  for (let from = 0; from < columns.rowCount; from += BLOCK) {
    const run = { from, count: Math.min(BLOCK, columns.rowCount - from) };
    scores.fill(0);
    for (const { values, added } of parts) addValues(scores, values, added, run);
    toKeys(scores, run.count, starts, minAnswered);
    addRows(counts, columns.cells, scores, run);
  }
};

/**
 * Counts many people's answers into their cells. The one road from answers to counts: the release and the bench take it alike.
 * Changes `into`. Edges: a cell or a value outside the shape is a broken promise of the caller and is counted nowhere or wrongly.
 */
export const countAnswers = (into: CellCounts, columns: AnswerColumns): void => {
  addPeople(into.people, columns);
  into.items.forEach((counts, item) => {
    const values = columns.items[item];
    if (values !== undefined) addItem(counts, values, (into.shape.optionCounts[item] ?? 0) + 1, columns);
  });
  into.shape.dimensions.forEach((dimension, place) => {
    const counts = into.scores[place];
    if (counts !== undefined) addScores(counts, dimension, into.shape, columns);
  });
};

/** Adds the counts of people who are not counted yet, cell by cell. Changes `into`. */
export const addCellCounts = (into: CellCounts, source: CellCounts): void => {
  addTables(into.people, source.people);
  into.items.forEach((counts, item) => {
    addTables(counts, source.items[item] ?? new Uint32Array());
  });
  into.scores.forEach((counts, dimension) => {
    const other = source.scores[dimension];
    if (other === undefined) throw new RangeError('addCellCounts requires counts of one shape');
    addScoreCounts(counts, other);
  });
};
