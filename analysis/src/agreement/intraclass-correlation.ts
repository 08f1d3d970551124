import { sum } from 'simple-statistics';
import { fUpperTail } from '../distributions/f-distribution.ts';
import type { Sample } from '../moments/sample.ts';

/** How much of the spread lies between groups, and how reliable their means are. */
export type IntraclassCorrelation = {
  readonly groupCount: number;
  readonly count: number;
  readonly betweenMeanSquare: number;
  readonly withinMeanSquare: number | null;
  readonly f: number | null;
  readonly degreesOfFreedom: readonly [number, number];
  readonly p: number | null;
  /** ICC(1) and ICC(2) with the mean group size. May be negative: show 0 with a note. */
  readonly icc1: number | null;
  readonly icc2: number | null;
  readonly meanSize: number;
  /** ICC(1) with the size that unequal groups are worth. */
  readonly effectiveSize: number;
  readonly icc1EffectiveSize: number | null;
};

/**
 * One-way analysis of variance over groups as the intraclass correlations of Bliese.
 * Answers whether a unit mean says something about the unit, before units are compared.
 * Unit: shares of variance. Edges: `null` with fewer than two groups; parts `null` where nobody differs. Source: docs/methods/agreement.md (Bliese 2000)
 * @example intraclassCorrelation([{ count: 2, mean: 1, variance: 1 }, { count: 2, mean: 3, variance: 1 }])?.icc1 // 0.6
 */
export const intraclassCorrelation = (groups: readonly Sample[]): IntraclassCorrelation | null => {
  const kept = groups.flatMap(({ count, mean, variance }) => (mean === null ? [] : [{ count, mean, variance: variance ?? 0 }]));
  const count = sum(kept.map((group) => group.count));
  if (kept.length < 2) return null;
  const mean = sum(kept.map((group) => group.count * group.mean)) / count;
  const degreesOfFreedom = [kept.length - 1, count - kept.length] as const;
  const betweenMeanSquare = sum(kept.map((group) => group.count * (group.mean - mean) ** 2)) / degreesOfFreedom[0];
  const within = sum(kept.map((group) => (group.count - 1) * group.variance));
  const withinMeanSquare = degreesOfFreedom[1] > 0 ? within / degreesOfFreedom[1] : null;
  const meanSize = count / kept.length;
  const effectiveSize = (count - sum(kept.map((group) => group.count ** 2)) / count) / degreesOfFreedom[0];
  const f = withinMeanSquare !== null && withinMeanSquare > 0 ? betweenMeanSquare / withinMeanSquare : null;
  const icc1Of = (size: number): number | null => {
    const all = withinMeanSquare === null ? 0 : betweenMeanSquare + (size - 1) * withinMeanSquare;
    return withinMeanSquare === null || all <= 0 ? null : (betweenMeanSquare - withinMeanSquare) / all;
  };
  return {
    groupCount: kept.length,
    count,
    betweenMeanSquare,
    withinMeanSquare,
    f,
    degreesOfFreedom,
    p: f === null ? null : fUpperTail(f, ...degreesOfFreedom),
    icc1: icc1Of(meanSize),
    icc2: withinMeanSquare === null || betweenMeanSquare <= 0 ? null : 1 - withinMeanSquare / betweenMeanSquare,
    meanSize,
    effectiveSize,
    icc1EffectiveSize: icc1Of(effectiveSize),
  };
};
