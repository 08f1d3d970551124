import gammainc from '@stdlib/math-base-special-gammainc';
import quantile from '@stdlib/stats-base-dists-chisquare-quantile';

/**
 * P(X > x) for a chi-square variable.
 * Unit: probability 0–1. Edges: 1 for x at or below 0. Source: docs/methods/numerics.md
 * @example chiSquareUpperTail(3.841458820694124, 1) // 0.05
 */
export const chiSquareUpperTail = (x: number, degreesOfFreedom: number): number =>
  x <= 0 ? 1 : gammainc(x / 2, degreesOfFreedom / 2, true, true);

/**
 * The value that a chi-square variable stays below with the given probability.
 * Source: docs/methods/numerics.md
 * @example chiSquareQuantile(0.95, 1) // 3.841459
 */
export const chiSquareQuantile = (probability: number, degreesOfFreedom: number): number =>
  quantile(probability, degreesOfFreedom);
