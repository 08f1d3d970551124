import { sum } from 'simple-statistics';
import { minimiseFromZero } from '../numerics/minimise.ts';
import type { Sample } from '../moments/sample.ts';

/** A unit's mean drawn towards the mean of all, by as much as its size leaves in doubt. */
export type ShrunkenUnit = {
  readonly count: number;
  readonly mean: number;
  /** How much the unit's own mean counts, 0–1. */
  readonly weight: number;
  readonly estimate: number;
  readonly standardDeviation: number;
};

/** All units under one model: mean of units, spread between and within, and each unit's estimate (`null` for an empty unit). */
export type Shrinkage = {
  readonly mean: number;
  readonly meanStandardError: number;
  readonly betweenVariance: number;
  readonly withinVariance: number;
  readonly icc1: number;
  /** Mean over units of how much their own mean counts. */
  readonly meanReliability: number;
  readonly logLikelihood: number;
  readonly units: readonly (ShrunkenUnit | null)[];
};

type Group = { readonly count: number; readonly mean: number; readonly squares: number };

/** What restricted likelihood says when the variance between units is `ratio` times that within. */
const profileAt = (groups: readonly Group[], ratio: number) => {
  const count = sum(groups.map((group) => group.count));
  const spreads = groups.map((group) => ratio + 1 / group.count);
  const precision = sum(spreads.map((spread) => 1 / spread));
  const mean = sum(groups.map((group, i) => group.mean / (spreads[i] ?? 1))) / precision;
  const between = sum(groups.map((group, i) => (group.mean - mean) ** 2 / (spreads[i] ?? 1)));
  const withinVariance = (sum(groups.map((group) => group.squares)) + between) / (count - 1);
  const logs = sum(groups.map((group, i) => Math.log(group.count * (spreads[i] ?? 1)))) + Math.log(precision);
  const deviance = (count - 1) * (Math.log(2 * Math.PI * withinVariance) + 1) + logs;
  const pull = sum(groups.map((group, i) => (group.mean - mean) ** 2 / (spreads[i] ?? 1) ** 2)) / withinVariance;
  const slope = precision - sum(spreads.map((spread) => 1 / spread ** 2)) / precision - pull;
  return { mean, precision, withinVariance, deviance, slope };
};

/**
 * Empirical Bayes: units drawn towards the common mean under a random-intercept model fitted by restricted likelihood.
 * Raw rankings pick the smallest units; these do not. With mean, variances and count the raw mean can be computed back, so an
 * estimate is as protected as the mean itself.
 * Unit: that of the means. Edges: `null` with fewer than two units or nobody who differs. `betweenVariance` 0 means that units
 * do not differ measurably. Source: docs/methods/small-units.md
 * @example shrinkage([{ count: 4, mean: 3, variance: 1 }, { count: 4, mean: 3, variance: 1 }])?.betweenVariance // 0
 */
export const shrinkage = (units: readonly Sample[]): Shrinkage | null => {
  const groups = units.flatMap(({ count, mean, variance }) =>
    mean === null ? [] : [{ count, mean, squares: (count - 1) * (variance ?? 0) }],
  );
  const people = sum(groups.map((group) => group.count));
  if (groups.length < 2 || people <= groups.length || !(sum(groups.map((group) => group.squares)) > 0)) return null;
  const ratio = minimiseFromZero(
    { value: (x) => profileAt(groups, x).deviance, slope: (x) => profileAt(groups, x).slope },
    { smallest: 1e-9, largest: 1e6 },
  );
  const { mean, precision, withinVariance, deviance } = profileAt(groups, ratio);
  const betweenVariance = ratio * withinVariance;
  const shrink = ({ count, mean: own }: { readonly count: number; readonly mean: number }): ShrunkenUnit => {
    const weight = ratio / (ratio + 1 / count);
    const standardDeviation = Math.sqrt(betweenVariance * (1 - weight));
    return { count, mean: own, weight, estimate: mean + weight * (own - mean), standardDeviation };
  };
  return {
    mean,
    meanStandardError: Math.sqrt(withinVariance / precision),
    betweenVariance,
    withinVariance,
    icc1: ratio / (ratio + 1),
    meanReliability: sum(groups.map((group) => shrink(group).weight)) / groups.length,
    logLikelihood: -deviance / 2,
    units: units.map(({ count, mean: own }) => (own === null ? null : shrink({ count, mean: own }))),
  };
};
