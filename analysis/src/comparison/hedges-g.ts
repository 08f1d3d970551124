import gammaln from '@stdlib/math-base-special-gammaln';
import { noncentralStudentLowerTail, noncentralStudentUpperTail } from '../distributions/noncentral-t.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { DEFAULT_CONFIDENCE, type Interval } from '../intervals/interval.ts';
import { hasSpread, type Sample } from '../moments/sample.ts';
import { findRoot } from '../numerics/find-root.ts';

/** A difference in standard deviations, so that dimensions with different spreads can be compared. */
export type StandardisedDifference = {
  readonly cohenD: number;
  readonly hedgesG: number;
  readonly variance: number;
  readonly waldInterval: Interval;
  readonly interval: Interval | null;
};

/** Hedges' exact correction for the upward bias of d in small samples. */
const smallSampleFactor = (degreesOfFreedom: number): number =>
  Math.exp(gammaln(degreesOfFreedom / 2) - 0.5 * Math.log(degreesOfFreedom / 2) - gammaln((degreesOfFreedom - 1) / 2));

/** The noncentralities under which the observed t would lie exactly at either end of the interval. */
const noncentralityBounds = (t: number, degreesOfFreedom: number, confidence: number): [number, number] | null => {
  const tail = (1 - confidence) / 2;
  const reach = 10 + 5 * Math.sqrt(1 + (t * t) / (2 * degreesOfFreedom));
  const low = findRoot((center) => noncentralStudentUpperTail(t, degreesOfFreedom, center) - tail, {
    low: t - reach,
    high: t,
  });
  const high = findRoot((center) => noncentralStudentLowerTail(t, degreesOfFreedom, center) - tail, {
    low: t,
    high: t + reach,
  });
  return low === null || high === null ? null : [low, high];
};

/**
 * Standardised difference a minus b: Cohen's d, Hedges' g with the exact correction, and its interval from the noncentral t.
 * Unit: pooled standard deviations. Edges: `null` with fewer than two in a group or no pooled spread; three people in all
 * leave no room for the correction and give `null` too. Source: docs/methods/standardised-difference.md (Hedges 1981)
 * @example standardisedDifference({ count: 20, mean: 64, variance: 400 }, { count: 20, mean: 54, variance: 400 })?.hedgesG // 0.490055
 */
export const standardisedDifference = (a: Sample, b: Sample, confidence = DEFAULT_CONFIDENCE): StandardisedDifference | null => {
  if (!hasSpread(a) || !hasSpread(b)) return null;
  const degreesOfFreedom = a.count + b.count - 2;
  const pooled = ((a.count - 1) * a.variance + (b.count - 1) * b.variance) / degreesOfFreedom;
  if (pooled === 0) return null;
  const cohenD = (a.mean - b.mean) / Math.sqrt(pooled);
  const factor = smallSampleFactor(degreesOfFreedom);
  const hedgesG = cohenD * factor;
  const unit = Math.sqrt(1 / a.count + 1 / b.count);
  const variance = unit * unit + (hedgesG * hedgesG) / (2 * (a.count + b.count));
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  const bounds = noncentralityBounds(cohenD / unit, degreesOfFreedom, confidence);
  const [low, high] = (bounds ?? []).map((bound) => bound * unit * factor);
  return {
    cohenD,
    hedgesG,
    variance,
    waldInterval: { low: hedgesG - reach, high: hedgesG + reach, basis: 'process' },
    interval: low === undefined || high === undefined ? null : { low, high, basis: 'process' },
  };
};
