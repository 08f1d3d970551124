import { frequencyTable, type FrequencyTable } from '../moments/frequency-table.ts';

/** One distinct value of two groups together: how many of each have it, and the mid-rank that ties share. */
export type RankedValue = {
  readonly inA: number;
  readonly inB: number;
  readonly midRank: number;
  /** Mid-rank within the group itself (0 where the group has nobody there). */
  readonly midRankInA: number;
  readonly midRankInB: number;
};

/**
 * Lines two groups up together and gives every distinct value its mid-rank, from counts alone.
 * @example rankTable([{ value: 1, count: 2 }], [{ value: 1, count: 1 }])[0]?.midRank // 2
 */
export const rankTable = (a: FrequencyTable, b: FrequencyTable): RankedValue[] => {
  const countIn = (table: FrequencyTable): Map<number, number> => new Map(table.map(({ value, count }) => [value, count]));
  const [inAs, inBs] = [countIn(a), countIn(b)];
  let [passedA, passedB] = [0, 0];
  return frequencyTable([...a, ...b]).map(({ value }) => {
    const [inA, inB] = [inAs.get(value) ?? 0, inBs.get(value) ?? 0];
    const ranked = {
      inA,
      inB,
      midRank: passedA + passedB + (inA + inB + 1) / 2,
      midRankInA: inA === 0 ? 0 : passedA + (inA + 1) / 2,
      midRankInB: inB === 0 ? 0 : passedB + (inB + 1) / 2,
    };
    passedA += inA;
    passedB += inB;
    return ranked;
  });
};

/**
 * Sum over ties of t^3 - t: how much the ties shrink the variance of ranks.
 * @example tieSum([{ value: 1, count: 3 }, { value: 2, count: 1 }]) // 24
 */
export const tieSum = (table: FrequencyTable): number => table.reduce((sum, { count }) => sum + count ** 3 - count, 0);

/**
 * Groups that share nobody as one table.
 * @example tableCount(pooledTable([[{ value: 1, count: 2 }], [{ value: 1, count: 3 }]])) // 5
 */
export const pooledTable = (tables: readonly FrequencyTable[]): FrequencyTable => frequencyTable(tables.flat());
