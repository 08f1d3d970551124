import { chiSquareUpperTail } from '../distributions/chi-square.ts';
import type { RestScoreTable } from '../moments/rest-score-table.ts';

/** Whether an item speaks differently to two groups that are equal on the rest of the dimension. */
export type MantelScreen = {
  /** Rest scores at which both groups have somebody, and the people there. */
  readonly strataCount: number;
  readonly count: number;
  readonly chiSquare: number | null;
  readonly p: number | null;
  /** Focal minus reference at equal rest score, in scale points. */
  readonly standardisedMeanDifference: number | null;
};

type Group = { readonly count: number; readonly sum: number; readonly squareSum: number };

const groupOf = (counts: readonly number[]): Group =>
  counts.reduce<Group>(
    (group, count, option) => ({
      count: group.count + count,
      sum: group.sum + count * option,
      squareSum: group.squareSum + count * option * option,
    }),
    { count: 0, sum: 0, squareSum: 0 },
  );

/** Strata with both groups, reference beside focal. */
const strataOfBoth = (reference: RestScoreTable, focal: RestScoreTable): { reference: Group; focal: Group }[] => {
  const byRest = new Map(reference.map(({ rest, counts }) => [rest, groupOf(counts)]));
  return focal.flatMap(({ rest, counts }) => {
    const there = byRest.get(rest);
    return there === undefined ? [] : [{ reference: there, focal: groupOf(counts) }];
  });
};

/**
 * Mantel's screen for item bias (DIF): compares two groups at each rest score. The first look at every item before a gap between leaders
 * and others is shown.
 * Unit: see the fields. Edges: `null` when no rest score has both groups, or nobody differs. Source: docs/methods/item-bias.md (Mantel 1963; Zwick 1993)
 * @example mantelScreen([{ rest: 4, counts: [0, 2, 0] }], [{ rest: 4, counts: [0, 0, 2] }]).standardisedMeanDifference // 1
 */
export const mantelScreen = (reference: RestScoreTable, focal: RestScoreTable): MantelScreen => {
  const strata = strataOfBoth(reference, focal);
  let [distance, variance, weighted, focalCount, count] = [0, 0, 0, 0, 0];
  for (const { reference: r, focal: f } of strata) {
    const all = r.count + f.count;
    const sum = r.sum + f.sum;
    distance += f.sum - (f.count * sum) / all;
    variance += (r.count * f.count * (all * (r.squareSum + f.squareSum) - sum * sum)) / (all * all * (all - 1));
    weighted += f.count * (f.sum / f.count - r.sum / r.count);
    focalCount += f.count;
    count += all;
  }
  const chiSquare = variance > 0 ? (distance * distance) / variance : null;
  return {
    strataCount: strata.length,
    count,
    chiSquare,
    p: chiSquare === null ? null : chiSquareUpperTail(chiSquare, 1),
    standardisedMeanDifference: focalCount === 0 ? null : weighted / focalCount,
  };
};
