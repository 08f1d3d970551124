import { normalUpperTail } from '../distributions/normal.ts';
import { studentQuantile, studentTwoSided } from '../distributions/student-t.ts';
import { DEFAULT_CONFIDENCE, type Interval } from '../intervals/interval.ts';
import { tableCount, type FrequencyTable } from '../moments/frequency-table.ts';
import { pooledTable, rankTable, tieSum, type RankedValue } from './rank-table.ts';

/** Chance that a random answer of a lies above a random answer of b (ties count half), with the classic test. */
export type Superiority = {
  /** Mann–Whitney's U of a. */
  readonly u: number;
  readonly probability: number;
  /** Normal approximation with ties and continuity corrected. Biased when the spreads differ: infer from Brunner–Munzel. */
  readonly p: number | null;
};

/** Brunner and Munzel's test, which lets the groups differ in spread. The probability is that of a lying *below* b. */
export type BrunnerMunzel = {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  readonly probabilityBelow: number;
  readonly interval: Interval;
};

const rankSumOfA = (ranked: readonly RankedValue[]): number => ranked.reduce((sum, { inA, midRank }) => sum + inA * midRank, 0);

/**
 * Superiority: «55 percent chance that a random answer now is higher than one then», which needs no equal steps on the scale.
 * Unit: probability 0–1. Edges: `null` when a group is empty; p `null` when all answers are equal. Source: docs/methods/ranks.md
 * @example superiority([{ value: 4, count: 2 }], [{ value: 3, count: 1 }, { value: 4, count: 1 }])?.probability // 0.75
 */
export const superiority = (a: FrequencyTable, b: FrequencyTable): Superiority | null => {
  const [countA, countB] = [tableCount(a), tableCount(b)];
  if (countA === 0 || countB === 0) return null;
  const all = countA + countB;
  const u = rankSumOfA(rankTable(a, b)) - (countA * (countA + 1)) / 2;
  const variance = ((countA * countB) / 12) * (all + 1 - tieSum(pooledTable([a, b])) / (all * (all - 1)));
  const distance = Math.max(0, Math.abs(u - (countA * countB) / 2) - 0.5);
  const p = variance > 0 ? 2 * normalUpperTail(distance / Math.sqrt(variance)) : null;
  return { u, probability: u / (countA * countB), p };
};

/** Variance of (rank among all - rank in the own group): the placements that the test is built on. */
const placementVariance = (placements: readonly { gap: number; count: number }[], count: number): number => {
  const mean = placements.reduce((sum, each) => sum + each.gap * each.count, 0) / count;
  return placements.reduce((sum, each) => sum + each.count * (each.gap - mean) ** 2, 0) / (count - 1);
};

/**
 * Brunner–Munzel's test of superiority, for groups whose spreads may differ. Sign as in R: high means a lies below b.
 * Unit: see the fields. Edges: `null` with fewer than two in a group or when the groups do not overlap at all.
 * Source: docs/methods/ranks.md (Brunner & Munzel 2000)
 * @example brunnerMunzel([{ value: 1, count: 4 }], [{ value: 2, count: 4 }]) // null
 */
export const brunnerMunzel = (a: FrequencyTable, b: FrequencyTable, confidence = DEFAULT_CONFIDENCE): BrunnerMunzel | null => {
  const [countA, countB] = [tableCount(a), tableCount(b)];
  if (countA < 2 || countB < 2) return null;
  const ranked = rankTable(a, b);
  const varianceA = placementVariance(
    ranked.map((r) => ({ gap: r.midRank - r.midRankInA, count: r.inA })),
    countA,
  );
  const varianceB = placementVariance(
    ranked.map((r) => ({ gap: r.midRank - r.midRankInB, count: r.inB })),
    countB,
  );
  const [partA, partB] = [countA * varianceA, countB * varianceB];
  if (!(partA + partB > 0)) return null;
  const meanRankA = rankSumOfA(ranked) / countA;
  const meanRankB = ranked.reduce((sum, { inB, midRank }) => sum + inB * midRank, 0) / countB;
  const statistic = (countA * countB * (meanRankB - meanRankA)) / ((countA + countB) * Math.sqrt(partA + partB));
  const degreesOfFreedom = (partA + partB) ** 2 / (partA ** 2 / (countA - 1) + partB ** 2 / (countB - 1));
  const probabilityBelow = (meanRankB - (countB + 1) / 2) / countA;
  const standardError = Math.sqrt(varianceA / (countA * countB ** 2) + varianceB / (countB * countA ** 2));
  const reach = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
  return {
    statistic,
    degreesOfFreedom,
    p: studentTwoSided(statistic, degreesOfFreedom),
    probabilityBelow,
    interval: { low: probabilityBelow - reach, high: probabilityBelow + reach, basis: 'process' },
  };
};

/**
 * Chance that a random answer of a lies below one of b (ties half), also where the Brunner–Munzel test is undefined.
 * @example probabilityBelow([{ value: 5, count: 3 }], [{ value: 1, count: 2 }]) // 0
 */
export const probabilityBelow = (a: FrequencyTable, b: FrequencyTable): number | null => {
  const above = superiority(a, b);
  return above === null ? null : 1 - above.probability;
};
