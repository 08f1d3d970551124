import { sum } from 'simple-statistics';
import { chiSquareUpperTail } from '../distributions/chi-square.ts';
import { fUpperTail } from '../distributions/f-distribution.ts';
import { tableCount, type FrequencyTable } from '../moments/frequency-table.ts';
import { hasSpread, sampleOf, type SpreadSample } from '../moments/sample.ts';
import { pooledTable, tieSum } from './rank-table.ts';

/** A test statistic that follows F, with its p-value. */
export type FTest = {
  readonly f: number;
  readonly numeratorDf: number;
  readonly denominatorDf: number;
  readonly p: number;
};

/** Whether several groups differ at all, and how much of the spread lies between them. */
export type SeveralGroups = {
  readonly groupCount: number;
  readonly count: number;
  readonly welch: FTest;
  readonly kruskalWallis: { readonly h: number; readonly p: number };
  readonly anova: FTest;
  readonly etaSquared: number;
  readonly omegaSquared: number;
};

const fTest = (f: number, numeratorDf: number, denominatorDf: number): FTest => ({
  f,
  numeratorDf,
  denominatorDf,
  p: fUpperTail(f, numeratorDf, denominatorDf),
});

/** Welch's analysis of variance: groups may differ in size and spread. */
const welchAnova = (groups: readonly SpreadSample[]): FTest => {
  const k = groups.length;
  const weights = groups.map((group) => group.count / group.variance);
  const weightSum = sum(weights);
  const mean = sum(groups.map((group, i) => group.mean * (weights[i] ?? 0))) / weightSum;
  const between = sum(groups.map((group, i) => (weights[i] ?? 0) * (group.mean - mean) ** 2)) / (k - 1);
  const imbalance = sum(groups.map((group, i) => (1 - (weights[i] ?? 0) / weightSum) ** 2 / (group.count - 1)));
  const f = between / (1 + (2 * (k - 2) * imbalance) / (k * k - 1));
  return fTest(f, k - 1, (k * k - 1) / (3 * imbalance));
};

const kruskalWallis = (tables: readonly FrequencyTable[]): { h: number; p: number } => {
  const pooled = pooledTable(tables);
  const count = tableCount(pooled);
  const midRanks = new Map<number, number>();
  let passed = 0;
  for (const bar of pooled) {
    midRanks.set(bar.value, passed + (bar.count + 1) / 2);
    passed += bar.count;
  }
  const rankSum = (table: FrequencyTable): number => sum(table.map((bar) => bar.count * (midRanks.get(bar.value) ?? 0)));
  const squares = sum(tables.map((table) => rankSum(table) ** 2 / tableCount(table)));
  const raw = (12 / (count * (count + 1))) * squares - 3 * (count + 1);
  const h = raw / (1 - tieSum(pooled) / (count ** 3 - count));
  return { h, p: chiSquareUpperTail(h, tables.length - 1) };
};

/**
 * Compares several groups: Welch's analysis of variance, Kruskal–Wallis on ranks, the classic one and its effect sizes.
 * Groups with fewer than two people or without spread are left out first (`groupCount` tells how many were kept).
 * Unit: see the fields. Edges: `null` with fewer than two groups left. Source: docs/methods/several-groups.md (Welch 1951)
 * @example severalGroups([[{ value: 1, count: 1 }, { value: 3, count: 1 }], [{ value: 3, count: 1 }, { value: 5, count: 1 }]])?.etaSquared // 0.5
 */
export const severalGroups = (tables: readonly FrequencyTable[]): SeveralGroups | null => {
  const kept = tables.flatMap((table) => {
    const sample = sampleOf(table);
    return hasSpread(sample) && sample.variance > 0 ? [{ table, sample }] : [];
  });
  if (kept.length < 2) return null;
  const samples = kept.map(({ sample }) => sample);
  const count = sum(samples.map((sample) => sample.count));
  const mean = sum(samples.map((sample) => sample.count * sample.mean)) / count;
  const between = sum(samples.map((sample) => sample.count * (sample.mean - mean) ** 2));
  const within = sum(samples.map((sample) => (sample.count - 1) * sample.variance));
  const [betweenDf, withinDf] = [kept.length - 1, count - kept.length];
  return {
    groupCount: kept.length,
    count,
    welch: welchAnova(samples),
    kruskalWallis: kruskalWallis(kept.map(({ table }) => table)),
    anova: fTest(between / betweenDf / (within / withinDf), betweenDf, withinDf),
    etaSquared: between / (between + within),
    omegaSquared: (between - (betweenDf * within) / withinDf) / (between + within + within / withinDf),
  };
};
