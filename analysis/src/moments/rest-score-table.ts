import type { Scale } from '../scoring/scale.ts';

/** Answers to one item among people with the same sum over the other items of the dimension. */
export type RestStratum = { readonly rest: number; readonly counts: readonly number[] };

/** Answers to an item by rest score, for people who answered every item (METHODS §2, F). For item bias. */
export type RestScoreTable = readonly RestStratum[];

const join = (strata: Iterable<RestStratum>): RestScoreTable => {
  const joined = new Map<number, readonly number[]>();
  for (const { rest, counts } of strata) {
    const before = joined.get(rest);
    joined.set(rest, before === undefined ? counts : counts.map((count, option) => count + (before[option] ?? 0)));
  }
  return [...joined].map(([rest, counts]) => ({ rest, counts })).sort((a, b) => a.rest - b.rest);
};

/**
 * Builds the table for the item at `place`; rows with a gap are left out.
 * @example restScoreTable([[2, 3, 1], [1, 2, 2], [1, null, 2]], 0, { min: 1, max: 3 }) // [{ rest: 4, counts: [1, 1, 0] }]
 */
export const restScoreTable = (rows: Iterable<readonly (number | null)[]>, place: number, scale: Scale): RestScoreTable => {
  const strata = new Map<number, number[]>();
  for (const row of rows) {
    const answer = row[place] ?? null;
    if (answer === null || row.includes(null)) continue;
    const rest = row.reduce<number>((sum, value) => sum + (value ?? 0), 0) - answer;
    const counts = strata.get(rest) ?? new Array<number>(scale.max - scale.min + 1).fill(0);
    counts[answer - scale.min] = (counts[answer - scale.min] ?? 0) + 1;
    strata.set(rest, counts);
  }
  return join([...strata].map(([rest, counts]) => ({ rest, counts })));
};

/** Two groups that share nobody, seen as one. */
export const mergeRestScoreTables = (a: RestScoreTable, b: RestScoreTable): RestScoreTable => join([...a, ...b]);
