import { EigenvalueDecomposition, Matrix as DenseMatrix, determinant, solve } from 'ml-matrix';
import { cell, correlations, covariances, type CrossProducts, type Matrix } from '../moments/cross-products.ts';

/** How strongly each of several dimensions goes together with one («henger sammen med»), in measures that add up to R². */
export type DriverImportance = {
  readonly count: number;
  readonly rSquared: number;
  /** Mean gain in R² over all orders in which the dimensions could enter (Lindeman, Merenda & Gold; Shapley). */
  readonly lmg: readonly number[];
  /** Johnson's relative weights: nearly the same at a fraction of the work. */
  readonly relativeWeights: readonly number[];
  /** R² alone, and the gain when entered last. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** Standardised slope times correlation. May be negative. */
  readonly pratt: readonly number[];
  readonly standardisedSlopes: readonly number[];
  /** Correlations, the outcome first. */
  readonly correlation: Matrix;
};

/** 2^12 subsets are solved in well under a second; beyond that the question is too wide for the answer. */
const MAX_PREDICTORS = 12;

const submatrix = (correlation: Matrix, places: readonly number[]): DenseMatrix =>
  new DenseMatrix(places.map((i) => places.map((j) => cell(correlation, i, j))));

/** Slopes of the outcome (place 0) on the predictors at `places`, all with spread 1. */
const slopesOn = (correlation: Matrix, places: readonly number[]): number[] =>
  solve(submatrix(correlation, places), DenseMatrix.columnVector(places.map((i) => cell(correlation, i, 0)))).to1DArray();

const rSquaredOn = (correlation: Matrix, places: readonly number[]): number =>
  places.length === 0
    ? 0
    : slopesOn(correlation, places).reduce((sum, slope, i) => sum + slope * cell(correlation, places[i] ?? 0, 0), 0);

/** R² of every subset of predictors; bit j of the index says whether predictor j + 1 is in. */
const allSubsets = (correlation: Matrix, size: number): number[] =>
  Array.from({ length: 2 ** size }, (_, subset) =>
    rSquaredOn(
      correlation,
      Array.from({ length: size }, (_place, j) => j + 1).filter((place) => subset & (1 << (place - 1))),
    ),
  );

const bitCount = (subset: number): number => {
  let bits = 0;
  for (let left = subset; left > 0; left >>= 1) bits += left & 1;
  return bits;
};

/** Shapley: the gain of a predictor over every subset without it, each order of entry counted once. */
const shapley = (explained: readonly number[], size: number): number[] => {
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  const weightOf = (others: number): number => (factorial(others) * factorial(size - others - 1)) / factorial(size);
  return Array.from({ length: size }, (_, j) => {
    const bit = 1 << j;
    return explained.reduce((sum, before, subset) => {
      const gain = subset & bit ? 0 : (explained[subset | bit] ?? 0) - before;
      return sum + (subset & bit ? 0 : weightOf(bitCount(subset)) * gain);
    }, 0);
  });
};

/** Johnson: regress on uncorrelated stand-ins of the predictors, then hand the credit back by their squared loadings. */
const relativeWeights = (correlation: Matrix, places: readonly number[]): number[] => {
  const predictors = submatrix(correlation, places);
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(predictors, { assumeSymmetric: true });
  const roots = DenseMatrix.diag(realEigenvalues.map((value) => Math.sqrt(Math.max(0, value))));
  const loadings = eigenvectorMatrix.mmul(roots).mmul(eigenvectorMatrix.transpose());
  const withOutcome = DenseMatrix.columnVector(places.map((place) => cell(correlation, place, 0)));
  const slopes = solve(loadings, withOutcome).to1DArray();
  return places.map((_, i) => slopes.reduce((sum, slope, j) => sum + loadings.get(i, j) ** 2 * slope ** 2, 0));
};

/** How strongly each of many dimensions goes together with one, by Johnson's weights alone: they add up to R². */
export type RelativeImportance = Pick<DriverImportance, 'count' | 'rSquared' | 'relativeWeights'>;

/**
 * Which of many dimensions go together with an outcome. LMG asks of every subset of dimensions, twice as many for each more; Johnson's
 * weights, nearly the same, take one step each, so a questionnaire of fourteen dimensions can be answered for a whole city at close.
 * Unit: shares of R². Takes cross-products with the outcome first. Edges: `null` when the dimensions cannot be told apart, or too few people.
 * Source: docs/methods/relations.md (Johnson 2000)
 * @example relativeImportance({ count: 4, sums: [0, 0], products: [[4, 2], [2, 4]] })?.relativeWeights // [0.25]
 */
export const relativeImportance = (moments: CrossProducts): RelativeImportance | null => {
  const covariance = covariances(moments);
  const correlation = covariance === null ? null : correlations(covariance);
  const places = moments.sums.slice(1).map((_, j) => j + 1);
  if (correlation === null || places.length === 0 || moments.count < places.length + 2) return null;
  if (!(determinant(submatrix(correlation, places)) > 1e-12)) return null;
  const weights = relativeWeights(correlation, places);
  return { count: moments.count, rSquared: rSquaredOn(correlation, places), relativeWeights: weights };
};

/**
 * Which dimensions go together with an outcome, when they also go together with each other. Correlation from one questionnaire at one
 * time: never called a cause, never shown for fewer than ten people per dimension or an R² below 0.05.
 * Unit: shares of R². Takes cross-products with the outcome first. Edges: `null` when the dimensions cannot be told apart, with
 * too few people, or more than twelve dimensions. Source: docs/methods/relations.md (Johnson 2000; Lindeman, Merenda & Gold 1980)
 * @example driverImportance({ count: 4, sums: [0, 0], products: [[4, 2], [2, 4]] })?.rSquared // 0.25
 */
export const driverImportance = (moments: CrossProducts): DriverImportance | null => {
  const covariance = covariances(moments);
  const correlation = covariance === null ? null : correlations(covariance);
  const size = moments.sums.length - 1;
  if (correlation === null || size < 1 || size > MAX_PREDICTORS || moments.count < size + 2) return null;
  const places = Array.from({ length: size }, (_, j) => j + 1);
  if (!(determinant(submatrix(correlation, places)) > 1e-12)) return null;
  const explained = allSubsets(correlation, size);
  const everything = 2 ** size - 1;
  const rSquared = explained[everything] ?? 0;
  const standardisedSlopes = slopesOn(correlation, places);
  return {
    count: moments.count,
    rSquared,
    lmg: shapley(explained, size),
    relativeWeights: relativeWeights(correlation, places),
    first: places.map((place) => cell(correlation, place, 0) ** 2),
    last: places.map((_, j) => rSquared - (explained[everything & ~(1 << j)] ?? 0)),
    pratt: standardisedSlopes.map((slope, j) => slope * cell(correlation, j + 1, 0)),
    standardisedSlopes,
    correlation,
  };
};
