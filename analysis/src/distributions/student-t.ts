import betainc from '@stdlib/math-base-special-betainc';
import quantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * P(T > t) for Student's t. Whole and broken degrees of freedom (Welch gives broken ones).
 * Unit: probability 0–1. Source: docs/methods/numerics.md
 * @example studentUpperTail(2, 10) // 0.036694
 */
export const studentUpperTail = (t: number, degreesOfFreedom: number): number => {
  const square = t * t;
  const halfTail =
    square < degreesOfFreedom
      ? 0.5 * betainc(square / (degreesOfFreedom + square), 0.5, degreesOfFreedom / 2, true, true)
      : 0.5 * betainc(degreesOfFreedom / (degreesOfFreedom + square), degreesOfFreedom / 2, 0.5);
  return t >= 0 ? halfTail : 1 - halfTail;
};

/**
 * P(|T| > |t|): the two-sided p-value of a t statistic.
 * Unit: probability 0–1. Source: docs/methods/numerics.md
 * @example studentTwoSided(2, 10) // 0.073388
 */
export const studentTwoSided = (t: number, degreesOfFreedom: number): number =>
  2 * studentUpperTail(Math.abs(t), degreesOfFreedom);

/**
 * The value that Student's t stays below with the given probability.
 * Source: docs/methods/numerics.md
 * @example studentQuantile(0.975, 10) // 2.228139
 */
export const studentQuantile = (probability: number, degreesOfFreedom: number): number => quantile(probability, degreesOfFreedom);
