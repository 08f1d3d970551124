import { studentQuantile, studentUpperTail } from '../distributions/student-t.ts';
import type { Interval } from '../intervals/interval.ts';
import type { Sample } from '../moments/sample.ts';
import { meanDifference } from './welch.ts';

/** Two one-sided tests: is the difference above minus the margin, and below the margin? */
export type EquivalenceTest = {
  readonly lowerT: number;
  readonly lowerP: number;
  readonly upperT: number;
  readonly upperP: number;
  readonly p: number;
  readonly interval: Interval;
  readonly isEquivalent: boolean;
};

/** The margin must be fixed before the follow-up opens; otherwise «about the same» can be had for any result. */
export type EquivalenceRule = { readonly margin: number; readonly alpha: number };

/**
 * «About the same»: both one-sided Welch tests reject a difference as large as the margin (TOST).
 * No significant change is not the same as no change; this test is what may say so.
 * Unit: that of the means. Edges: `null` where Welch is undefined. Source: docs/methods/change-verdict.md (Lakens 2017)
 * @example equivalence({ count: 900, mean: 61, variance: 400 }, { count: 900, mean: 60, variance: 400 }, { margin: 5, alpha: 0.05 })?.isEquivalent // true
 */
export const equivalence = (a: Sample, b: Sample, { margin, alpha }: EquivalenceRule): EquivalenceTest | null => {
  const apart = meanDifference(a, b);
  if (apart === null) return null;
  const { difference, standardError, degreesOfFreedom } = apart;
  const lowerT = (difference + margin) / standardError;
  const upperT = (difference - margin) / standardError;
  const lowerP = studentUpperTail(lowerT, degreesOfFreedom);
  const upperP = studentUpperTail(-upperT, degreesOfFreedom);
  const reach = studentQuantile(1 - alpha, degreesOfFreedom) * standardError;
  const p = Math.max(lowerP, upperP);
  const interval: Interval = { low: difference - reach, high: difference + reach, basis: 'process' };
  return { lowerT, lowerP, upperT, upperP, p, interval, isEquivalent: p < alpha };
};
