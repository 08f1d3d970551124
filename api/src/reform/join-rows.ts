import type { CrosswalkRow } from '../organisation/crosswalk-store.ts';

/** Shares are written with what a file can hold; six decimals are far below a person. */
const millionths = 1_000_000;

/** A share that adds up with its siblings: no digits that only a computer sees. */
export const roundedShare = (share: number): number => Math.round(share * millionths) / millionths;

/** Rows from and to the same units become one: parts of a divided unit that come together again are whole again. */
export const joinRows = (rows: readonly CrosswalkRow[]): CrosswalkRow[] => {
  const joined = new Map<string, CrosswalkRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.fromUnitId, row.toUnitId]);
    const before = joined.get(key);
    joined.set(key, before === undefined ? row : { ...before, share: roundedShare(before.share + row.share) });
  }
  return [...joined.values()];
};
