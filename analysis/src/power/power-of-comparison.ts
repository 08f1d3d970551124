import { noncentralStudentLowerTail, noncentralStudentUpperTail } from '../distributions/noncentral-t.ts';
import { normalQuantile, normalUpperTail } from '../distributions/normal.ts';
import { studentQuantile } from '../distributions/student-t.ts';
import { findRoot } from '../numerics/find-root.ts';
import { DEFAULT_POWER_RULE, type PowerRule } from './smallest-detectable-change.ts';

/** Two group sizes. */
export type TwoSizes = { readonly a: number; readonly b: number };

/** Power of a two-sided t test against a difference of `standardErrors`, both tails counted. */
const powerAt = (standardErrors: number, degreesOfFreedom: number, alpha: number): number => {
  const critical = studentQuantile(1 - alpha / 2, degreesOfFreedom);
  return (
    noncentralStudentUpperTail(critical, degreesOfFreedom, standardErrors) +
    noncentralStudentLowerTail(-critical, degreesOfFreedom, standardErrors)
  );
};

/**
 * The chance that a survey of these sizes would show a difference of `effect` standard deviations.
 * Unit: probability 0–1. Edges: `null` with fewer than two in a group. Source: docs/methods/power.md
 * @example powerOfComparison({ a: 30, b: 30 }, 0.5, 0.05) // 0.477897
 */
export const powerOfComparison = ({ a, b }: TwoSizes, effect: number, alpha = DEFAULT_POWER_RULE.alpha): number | null =>
  a < 2 || b < 2 ? null : powerAt(Math.abs(effect) / Math.sqrt(1 / a + 1 / b), a + b - 2, alpha);

/**
 * The smallest standardised difference (Cohen's d) that groups of these sizes can show.
 * Unit: standard deviations. Edges: `null` with fewer than two in a group. Source: docs/methods/power.md
 * @example detectableEffect({ a: 12, b: 40 }) // 0.940303
 */
export const detectableEffect = ({ a, b }: TwoSizes, { alpha, power }: PowerRule = DEFAULT_POWER_RULE): number | null => {
  if (a < 2 || b < 2) return null;
  const found = findRoot((effect) => powerAt(effect, a + b - 2, alpha) - power, { low: 0, high: 1000 });
  return found === null ? null : found * Math.sqrt(1 / a + 1 / b);
};

/**
 * The smallest difference between two shares, as Cohen's h, that groups of these sizes can show.
 * Unit: radians after the arcsine turn. Edges: `null` for an empty group. Source: docs/methods/power.md
 * @example detectableShareEffect({ a: 12, b: 40 }) // 0.922113
 */
export const detectableShareEffect = ({ a, b }: TwoSizes, { alpha, power }: PowerRule = DEFAULT_POWER_RULE): number | null => {
  if (a < 1 || b < 1) return null;
  const critical = normalQuantile(1 - alpha / 2);
  const shortfall = (x: number): number => normalUpperTail(critical - x) + normalUpperTail(critical + x) - power;
  const found = findRoot(shortfall, { low: 0, high: 100 });
  return found === null ? null : found * Math.sqrt(1 / a + 1 / b);
};

/**
 * From a share, the nearest higher share that two waves of `count` answers each could tell apart from it.
 * Unit: share 0–1. Edges: `null` when even 100 percent would not show, or for an empty group. Source: docs/methods/power.md
 * @example detectableShare(0.6, 200) // 0.731757
 * @example detectableShare(0.6, 12) // null
 */
export const detectableShare = (
  share: number,
  count: number,
  { alpha, power }: PowerRule = DEFAULT_POWER_RULE,
): number | null => {
  if (count < 1) return null;
  const critical = normalQuantile(1 - alpha / 2);
  const shortfall = (other: number): number => {
    const together = critical * Math.sqrt((share + other) * (1 - (share + other) / 2));
    const apart = Math.sqrt(share * (1 - share) + other * (1 - other));
    const reach = Math.sqrt(count) * Math.abs(other - share) - together;
    return normalUpperTail(-reach / apart) - power;
  };
  return findRoot(shortfall, { low: share, high: 1 });
};
