import { correlations, type Matrix } from '../moments/cross-products.ts';
import { oneFactorFit, rescaledFit, type OneFactorFit } from './one-factor.ts';

/** McDonald's omega with the factor behind it, in the units of the items and with equal spread. */
export type Omega = {
  readonly omega: number;
  readonly fit: OneFactorFit;
  readonly standardisedOmega: number;
  readonly standardisedFit: OneFactorFit;
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
};

/** With three items the factor fits whatever the data, and says nothing about them. */
const MIN_ITEMS = 4;

const omegaOf = ({ loadings, residualVariances }: OneFactorFit): number => {
  const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  return common / (common + residualVariances.reduce((sum, residual) => sum + residual, 0));
};

/**
 * McDonald's omega: the share of the spread of the sum that one common factor explains, items being allowed to differ.
 * Unit: share 0–1. Edges: `null` with fewer than four items, more items than people, or no spread. Source: docs/methods/reliability.md (McDonald 1999)
 * @example omega([[1, 0.36, 0.36, 0.36], [0.36, 1, 0.36, 0.36], [0.36, 0.36, 1, 0.36], [0.36, 0.36, 0.36, 1]], 200)?.omega // 0.6923076923
 */
export const omega = (covariance: Matrix | null, count: number): Omega | null => {
  const correlation = covariance === null ? null : correlations(covariance);
  if (covariance === null || correlation === null || covariance.length < MIN_ITEMS) return null;
  const standardisedFit = oneFactorFit(correlation);
  if (standardisedFit === null) return null;
  const fit = rescaledFit(standardisedFit, covariance);
  const items = covariance.length;
  return {
    omega: omegaOf(fit),
    fit,
    standardisedOmega: omegaOf(standardisedFit),
    standardisedFit,
    chiSquare: (count - 1) * fit.discrepancy,
    degreesOfFreedom: (items * (items + 1)) / 2 - 2 * items,
  };
};
