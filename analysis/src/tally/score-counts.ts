import type { ScoreKeys } from './tally-shape.ts';

/**
 * How many people of each cell stand on each key of a dimension: a table, cell after cell, or a map per cell. Whole numbers, so merging
 * loses nothing.
 * `sparse` is for the odd dimension whose items have so many unlike scales that most places would be empty.
 */
export type ScoreCounts =
  | { readonly kind: 'dense'; readonly keys: ScoreKeys; readonly counts: Uint32Array }
  | { readonly kind: 'sparse'; readonly keys: ScoreKeys; readonly counts: Map<number, KeyCounts> };

/** How many stand on each key that somebody stands on. */
export type KeyCounts = Map<number, number>;

/** Places from which on a table with room for all of them would be too large to hold. */
const DENSE_LIMIT = 2 ** 24;

/** The counts of nobody. */
export const emptyScoreCounts = (cellCount: number, keys: ScoreKeys): ScoreCounts =>
  cellCount * keys.width <= DENSE_LIMIT
    ? { kind: 'dense', keys, counts: new Uint32Array(cellCount * keys.width) }
    : { kind: 'sparse', keys, counts: new Map() };

/** A run of rows or cells. */
export type Run = { readonly from: number; readonly count: number };

/** Counts a run of people: `cells` holds all rows, `keys` those of the run. Changes `into`. */
export const addRows = (into: ScoreCounts, cells: Uint16Array | Uint32Array, keys: Int32Array, { from, count }: Run): void => {
  const { width } = into.keys;
  if (into.kind === 'sparse') {
    for (let row = 0; row < count; row++) addKey(into.counts, cells[from + row] ?? 0, keys[row] ?? 0, 1);
    return;
  }
  const { counts } = into;
  for (let row = 0; row < count; row++) {
    const place = (cells[from + row] ?? 0) * width + (keys[row] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
};

/** Adds people to one key of one cell. Changes `counts`. */
export const addKey = (counts: Map<number, KeyCounts>, cell: number, key: number, people: number): void => {
  const keys = counts.get(cell) ?? new Map<number, number>();
  keys.set(key, (keys.get(key) ?? 0) + people);
  counts.set(cell, keys);
};

/** Adds every cell of `source` to the same cell of `into`. Changes `into`. */
export const addScoreCounts = (into: ScoreCounts, source: ScoreCounts): void => {
  if (into.kind === 'sparse' && source.kind === 'sparse') {
    for (const [cell, keys] of source.counts) for (const [key, people] of keys) addKey(into.counts, cell, key, people);
  } else if (into.kind === 'dense' && source.kind === 'dense') addTables(into.counts, source.counts);
  else throw new RangeError('addScoreCounts requires counts of one shape');
};

/** Adds a table of counts to another of the same size. Changes `into`. */
export const addTables = (into: Uint32Array, source: Uint32Array): void => {
  if (into.length !== source.length) throw new RangeError('addTables requires tables of one shape');
  for (let place = 0; place < into.length; place++) into[place] = (into[place] ?? 0) + (source[place] ?? 0);
};

/** Keys that somebody of the cell stands on, in rising order, with how many. */
export const keysOfCell = (scores: ScoreCounts, cell: number): { key: number; count: number }[] => {
  const { width } = scores.keys;
  const keys =
    scores.kind === 'sparse'
      ? [...(scores.counts.get(cell) ?? [])]
      : [...scores.counts.subarray(cell * width, (cell + 1) * width).entries()];
  const standing = keys.flatMap(([key, count]) => (count > 0 ? [{ key, count }] : []));
  return standing.sort((a, b) => a.key - b.key);
};
