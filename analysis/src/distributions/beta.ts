import betainc from '@stdlib/math-base-special-betainc';
import quantile from '@stdlib/stats-base-dists-beta-quantile';

/**
 * P(B <= x) for a beta variable on 0–1.
 * Unit: probability 0–1. Source: docs/methods/numerics.md
 * @example betaLowerTail(0.5, 2, 2) // 0.5
 */
export const betaLowerTail = (x: number, a: number, b: number): number => betainc(Math.min(1, Math.max(0, x)), a, b);

/**
 * The value that a beta variable stays below with the given probability.
 * Source: docs/methods/numerics.md
 * @example betaQuantile(0.5, 0.5, 1) // 0.25
 */
export const betaQuantile = (probability: number, a: number, b: number): number => quantile(probability, a, b);
