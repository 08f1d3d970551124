import { Matrix as DenseMatrix, determinant, inverse, solve } from 'ml-matrix';
import { cell, type Matrix } from '../moments/cross-products.ts';

/** One common factor behind the items: loadings, what is left of each item, and the smallest value of the discrepancy. */
export type OneFactorFit = {
  readonly loadings: readonly number[];
  readonly residualVariances: readonly number[];
  /** Maximum-likelihood discrepancy; times n - 1 it is the chi-square of fit. */
  readonly discrepancy: number;
  /** A residual variance ran to zero: the model claims an item without error (Heywood). */
  readonly isHeywood: boolean;
};

const MAX_STEPS = 500;
const SETTLED = 1e-11;
/** Residual variance, as a share of the item's variance, that counts as zero. */
const FLOOR = 1e-6;

type Parameters = { loadings: number[]; residuals: number[] };

const impliedBy = ({ loadings, residuals }: Parameters): DenseMatrix =>
  new DenseMatrix(loadings.map((a, i) => loadings.map((b, j) => a * b + (i === j ? (residuals[i] ?? 0) : 0))));

const discrepancyOf = (observed: DenseMatrix, parameters: Parameters): number => {
  const implied = impliedBy(parameters);
  const ratio = inverse(implied).mmul(observed);
  return ratio.trace() - Math.log(determinant(ratio)) - observed.rows;
};

/** Fisher scoring: the gradient and the expected curvature of the discrepancy in loadings and residual variances. */
const scoringStep = (observed: DenseMatrix, { loadings, residuals }: Parameters): number[] => {
  const size = loadings.length;
  const weight = inverse(impliedBy({ loadings, residuals }));
  const misfit = weight.mmul(DenseMatrix.sub(observed, impliedBy({ loadings, residuals }))).mmul(weight);
  const column = DenseMatrix.columnVector(loadings);
  const weighted = weight.mmul(column).to1DArray();
  const strength = column.transpose().mmul(DenseMatrix.columnVector(weighted)).get(0, 0);
  const pull = misfit.mmul(column).to1DArray();
  const gradient = [...pull, ...loadings.map((_, i) => misfit.get(i, i) / 2)];
  const curvature = DenseMatrix.zeros(2 * size, 2 * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const [wi, wj, wij] = [weighted[i] ?? 0, weighted[j] ?? 0, weight.get(i, j)];
      curvature.set(i, j, wij * strength + wi * wj);
      curvature.set(i, size + j, wij * wj);
      curvature.set(size + j, i, wij * wj);
      curvature.set(size + i, size + j, (wij * wij) / 2);
    }
  }
  return solve(curvature, DenseMatrix.columnVector(gradient), true).to1DArray();
};

/** Starting values: loadings from the mean correlation of each item with the rest. */
const start = (observed: DenseMatrix): Parameters => {
  const size = observed.rows;
  const loadings = Array.from({ length: size }, (_, i) => {
    const shared = Array.from({ length: size }, (_, j) => (i === j ? 0 : observed.get(i, j)));
    const mean = shared.reduce((sum, value) => sum + value, 0) / (size - 1);
    return Math.max(0.2, Math.min(0.95, Math.sqrt(Math.max(0.04, mean))));
  });
  return { loadings, residuals: loadings.map((loading) => 1 - loading * loading) };
};

const moved = ({ loadings, residuals }: Parameters, step: readonly number[], length: number): Parameters => ({
  loadings: loadings.map((loading, i) => loading + length * (step[i] ?? 0)),
  residuals: residuals.map((residual, i) => Math.min(1, Math.max(FLOOR, residual + length * (step[loadings.length + i] ?? 0)))),
});

/** Takes the longest half-step that lowers the discrepancy. */
const improve = (observed: DenseMatrix, now: Parameters, value: number): { next: Parameters; value: number } => {
  const step = scoringStep(observed, now);
  for (let length = 1; length > 1e-8; length /= 2) {
    const next = moved(now, step, length);
    const nextValue = discrepancyOf(observed, next);
    if (nextValue <= value) return { next, value: nextValue };
  }
  return { next: now, value };
};

/**
 * Maximum-likelihood fit of one factor to correlations (the fit does not depend on the units of the items).
 * Signs are chosen so that the loadings sum to a positive number.
 * Edges: `null` when the correlations are singular. Source: docs/methods/reliability.md (Jöreskog 1967; steps by Fisher scoring)
 * @example oneFactorFit([[1, 0.36, 0.36], [0.36, 1, 0.36], [0.36, 0.36, 1]])?.loadings // [0.6, 0.6, 0.6]
 */
export const oneFactorFit = (correlation: Matrix): OneFactorFit | null => {
  const observed = new DenseMatrix(correlation.map((line) => [...line]));
  if (!(determinant(observed) > 1e-12)) return null;
  let now = start(observed);
  let value = discrepancyOf(observed, now);
  for (let count = 0; count < MAX_STEPS; count++) {
    const { next, value: nextValue } = improve(observed, now, value);
    const change = Math.max(...next.loadings.map((loading, i) => Math.abs(loading - (now.loadings[i] ?? 0))));
    [now, value] = [next, nextValue];
    if (change < SETTLED) break;
  }
  const sign = now.loadings.reduce((sum, loading) => sum + loading, 0) < 0 ? -1 : 1;
  return {
    loadings: now.loadings.map((loading) => sign * loading),
    residualVariances: now.residuals,
    discrepancy: value,
    isHeywood: now.residuals.some((residual) => residual <= FLOOR),
  };
};

/**
 * The same fit in the units of the items.
 * @example rescaledFit({ loadings: [0.6], residualVariances: [0.64], discrepancy: 0, isHeywood: false }, [[4]]).loadings // [1.2]
 */
export const rescaledFit = (fit: OneFactorFit, covariance: Matrix): OneFactorFit => ({
  ...fit,
  loadings: fit.loadings.map((loading, i) => loading * Math.sqrt(cell(covariance, i, i))),
  residualVariances: fit.residualVariances.map((residual, i) => residual * cell(covariance, i, i)),
});
