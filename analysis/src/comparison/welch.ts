import { studentQuantile, studentTwoSided } from '../distributions/student-t.ts';
import { DEFAULT_CONFIDENCE, type Interval } from '../intervals/interval.ts';
import { hasSpread, type Sample, type SpreadSample } from '../moments/sample.ts';

/** How far two means are apart, and how surely. `null` test: a group has fewer than two, or nobody differs from anybody. */
export type MeanDifference = {
  readonly difference: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
};

/** Welch's test of two means. */
export type WelchTest = MeanDifference & { readonly t: number; readonly p: number; readonly interval: Interval };

/** Satterthwaite's degrees of freedom: how much a standard error made of two spreads is worth. */
const satterthwaite = (a: SpreadSample, b: SpreadSample): number => {
  const partA = a.variance / a.count;
  const partB = b.variance / b.count;
  return (partA + partB) ** 2 / (partA ** 2 / (a.count - 1) + partB ** 2 / (b.count - 1));
};

/**
 * Difference of two means, a minus b, with the standard error that lets the groups differ in size and spread.
 * Takes no count of invited: a change is never tested with the finite-population correction.
 * Unit: that of the means. Edges: `null` with fewer than two in a group or no spread in either. Source: docs/methods/change-verdict.md
 * @example meanDifference({ count: 4, mean: 3, variance: 1 }, { count: 4, mean: 2, variance: 1 }) // { difference: 1, standardError: 0.707107, degreesOfFreedom: 6 }
 */
export const meanDifference = (a: Sample, b: Sample): MeanDifference | null => {
  if (!hasSpread(a) || !hasSpread(b)) return null;
  const standardError = Math.sqrt(a.variance / a.count + b.variance / b.count);
  if (standardError === 0) return null;
  return { difference: a.mean - b.mean, standardError, degreesOfFreedom: satterthwaite(a, b) };
};

/**
 * Welch's t test, two-sided, with its confidence interval.
 * Unit: that of the means; p is a probability. Edges: as `meanDifference`. Source: docs/methods/change-verdict.md (Welch 1947)
 * @example welch({ count: 30, mean: 64, variance: 400 }, { count: 40, mean: 52, variance: 361 })?.p // 0.013733
 */
export const welch = (a: Sample, b: Sample, confidence = DEFAULT_CONFIDENCE): WelchTest | null => {
  const apart = meanDifference(a, b);
  if (apart === null) return null;
  const t = apart.difference / apart.standardError;
  const reach = studentQuantile((1 + confidence) / 2, apart.degreesOfFreedom) * apart.standardError;
  return {
    ...apart,
    t,
    p: studentTwoSided(t, apart.degreesOfFreedom),
    interval: { low: apart.difference - reach, high: apart.difference + reach, basis: 'process' },
  };
};
