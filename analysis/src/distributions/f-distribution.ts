import betainc from '@stdlib/math-base-special-betainc';
import { betaQuantile } from './beta.ts';

/**
 * P(F > f) for the F distribution (analysis of variance, Feldt's interval for alpha).
 * Unit: probability 0–1. Edges: 1 for f at or below 0. Source: docs/methods/numerics.md
 * @example fUpperTail(4.964602743730711, 1, 10) // 0.05
 */
export const fUpperTail = (f: number, numeratorDf: number, denominatorDf: number): number => {
  if (f <= 0) return 1;
  const weighted = numeratorDf * f;
  return weighted < denominatorDf
    ? betainc(weighted / (denominatorDf + weighted), numeratorDf / 2, denominatorDf / 2, true, true)
    : betainc(denominatorDf / (denominatorDf + weighted), denominatorDf / 2, numeratorDf / 2);
};

/**
 * The value that an F variable stays below with the given probability, by way of the beta distribution.
 * Source: docs/methods/numerics.md
 * @example fQuantile(0.95, 1, 10) // 4.964603
 */
export const fQuantile = (probability: number, numeratorDf: number, denominatorDf: number): number => {
  const share = betaQuantile(probability, numeratorDf / 2, denominatorDf / 2);
  return (denominatorDf * share) / (numeratorDf * (1 - share));
};
