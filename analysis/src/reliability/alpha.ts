import { fQuantile } from '../distributions/f-distribution.ts';
import { DEFAULT_CONFIDENCE, type Interval } from '../intervals/interval.ts';
import { cell, correlations, type Matrix } from '../moments/cross-products.ts';

/** How consistently the items of a dimension go together. */
export type Alpha = {
  readonly alpha: number | null;
  /** Alpha of the items with equal spread. */
  readonly standardisedAlpha: number | null;
  readonly meanCorrelation: number | null;
  /** Correlation of each item with the sum of the others. */
  readonly itemRestCorrelations: readonly (number | null)[];
  readonly alphaIfDeleted: readonly (number | null)[];
};

const sumOf = (matrix: Matrix, places: readonly number[]): number =>
  places.reduce((sum, i) => sum + places.reduce((line, j) => line + cell(matrix, i, j), 0), 0);

const traceOf = (matrix: Matrix, places: readonly number[]): number => places.reduce((sum, i) => sum + cell(matrix, i, i), 0);

/** Alpha of the chosen items; `null` for one item or when their sum has no spread. A negative alpha is shown as it is. */
const alphaOf = (matrix: Matrix, places: readonly number[]): number | null => {
  const total = sumOf(matrix, places);
  if (places.length < 2 || !(total > 0)) return null;
  return (places.length / (places.length - 1)) * (1 - traceOf(matrix, places) / total);
};

const itemRest = (covariance: Matrix, item: number, others: readonly number[]): number | null => {
  const withRest = others.reduce((sum, other) => sum + cell(covariance, item, other), 0);
  const spread = Math.sqrt(cell(covariance, item, item) * sumOf(covariance, others));
  return spread > 0 ? withRest / spread : null;
};

/**
 * Cronbach's alpha from the covariances of the items (turned where reversed), with what each item adds.
 * High alpha is not proof of one dimension, and rises with the number of items: show omega beside it, and neither below a hundred people.
 * Unit: at most 1. Edges: `null` where there is no spread. Source: docs/methods/reliability.md
 * @example alpha([[1, 0.5], [0.5, 1]]).alpha // 0.6666666667
 */
export const alpha = (covariance: Matrix | null): Alpha => {
  const matrix = covariance ?? [];
  const places = matrix.map((_, place) => place);
  const others = (item: number): number[] => places.filter((place) => place !== item);
  const correlation = covariance === null ? null : correlations(covariance);
  const pairs = places.length * (places.length - 1);
  return {
    alpha: alphaOf(matrix, places),
    standardisedAlpha: correlation === null ? null : alphaOf(correlation, places),
    meanCorrelation: correlation === null || pairs === 0 ? null : (sumOf(correlation, places) - places.length) / pairs,
    itemRestCorrelations: places.map((item) => itemRest(matrix, item, others(item))),
    alphaIfDeleted: places.map((item) => alphaOf(matrix, others(item))),
  };
};

/**
 * Feldt's interval for alpha of `count` people and `itemCount` items.
 * Edges: `null` without an alpha, with fewer than two people or items. Source: docs/methods/reliability.md (Feldt 1965)
 * @example feldtInterval(0.8, { count: 100, itemCount: 5 })?.low // 0.730558
 */
export const feldtInterval = (
  observed: number | null,
  { count, itemCount }: { readonly count: number; readonly itemCount: number },
  confidence = DEFAULT_CONFIDENCE,
): Interval | null => {
  if (observed === null || count < 2 || itemCount < 2) return null;
  const degrees: [number, number] = [count - 1, (count - 1) * (itemCount - 1)];
  const bound = (probability: number): number => 1 - (1 - observed) * fQuantile(probability, ...degrees);
  return { low: bound((1 + confidence) / 2), high: bound((1 - confidence) / 2), basis: 'process' };
};
