import erfc from '@stdlib/math-base-special-erfc';
import firstGuess from '@stdlib/stats-base-dists-normal-quantile';

/**
 * P(Z > x) for a standard normal Z. Computed as a tail, never as 1 - cdf, so that p-values of 1e-30 keep all their digits.
 * Unit: probability 0–1. Source: docs/methods/numerics.md
 * @example normalUpperTail(1.959963984540054) // 0.025
 */
export const normalUpperTail = (x: number): number => 0.5 * erfc(x / Math.SQRT2);

/** Height of the standard normal curve at x. */
export const normalDensity = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

/**
 * The value that a standard normal stays below with the given probability.
 * The library is right to nine digits only; one Newton step, taken in the nearer tail, mends it to the precision of R.
 * Unit: standard deviations. Edges: 0 and 1 give the infinities, as in R. Source: docs/methods/numerics.md
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export const normalQuantile = (probability: number): number => {
  const tail = Math.min(probability, 1 - probability);
  const guess = firstGuess(tail, 0, 1);
  if (!Number.isFinite(guess)) return probability > 0.5 ? -guess : guess;
  const mended = guess - (normalUpperTail(-guess) - tail) / normalDensity(guess);
  return probability > 0.5 ? -mended : mended;
};
