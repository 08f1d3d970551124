import { noncentralStudentUpperTail } from '../distributions/noncentral-t.ts';
import { studentQuantile } from '../distributions/student-t.ts';
import { findRoot } from '../numerics/find-root.ts';

/** The group as it was or will be asked: how many answer, and how much they differ. */
export type AskedGroup = { readonly count: number; readonly standardDeviation: number };

/** Chance of a false alarm, and chance of seeing a change that is there. */
export type PowerRule = { readonly alpha: number; readonly power: number };

/** Five percent false alarms, four chances in five of seeing the change. */
export const DEFAULT_POWER_RULE: PowerRule = { alpha: 0.05, power: 0.8 };

/** A noncentrality at which every reasonable test has power 1. */
const CERTAIN = 1000;

/**
 * The noncentrality at which a two-sided t test reaches its power (the tail on the far side is left out, as R does by default).
 * Unit: standard errors. Edges: `null` when no noncentrality reaches it. Source: docs/methods/change-verdict.md
 * @example detectableStandardErrors(58, { alpha: 0.05, power: 0.8 }) // 2.849052
 */
export const detectableStandardErrors = (degreesOfFreedom: number, { alpha, power }: PowerRule): number | null => {
  const critical = studentQuantile(1 - alpha / 2, degreesOfFreedom);
  const shortfall = (noncentrality: number): number =>
    noncentralStudentUpperTail(critical, degreesOfFreedom, noncentrality) - power;
  const high = critical < 8 ? critical + 8 : CERTAIN;
  return findRoot(shortfall, { low: 0, high });
};

/**
 * The smallest true change between two separate groups that this many answers would have shown with the wanted power.
 * It is what a reader must see before the change itself: a team of twelve cannot show an ordinary improvement.
 * Unit: that of the standard deviations. Edges: `null` with fewer than two in a group or no spread. Source: docs/methods/change-verdict.md
 * @example smallestDetectableChange({ count: 12, standardDeviation: 20 }, { count: 12, standardDeviation: 20 }) // 23.936266
 */
export const smallestDetectableChange = (a: AskedGroup, b: AskedGroup, rule: PowerRule = DEFAULT_POWER_RULE): number | null => {
  if (a.count < 2 || b.count < 2) return null;
  const partA = a.standardDeviation ** 2 / a.count;
  const partB = b.standardDeviation ** 2 / b.count;
  if (!(partA + partB > 0)) return null;
  const degreesOfFreedom = (partA + partB) ** 2 / (partA ** 2 / (a.count - 1) + partB ** 2 / (b.count - 1));
  const standardErrors = detectableStandardErrors(degreesOfFreedom, rule);
  return standardErrors === null ? null : standardErrors * Math.sqrt(partA + partB);
};
