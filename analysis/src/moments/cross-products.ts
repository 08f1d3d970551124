/**
 * Sums and cross-products of people who have every variable: enough for covariances, alpha, omega and drivers.
 * Whole numbers for items, so exact under merging. More revealing than histograms: kept for city and districts only. (METHODS §2, C and E)
 */
export type CrossProducts = {
  readonly count: number;
  readonly sums: readonly number[];
  readonly products: readonly (readonly number[])[];
};

/**
 * The sums of nobody: merging them changes nothing.
 * @example emptyCrossProducts(2) // { count: 0, sums: [0, 0], products: [[0, 0], [0, 0]] }
 */
export const emptyCrossProducts = (variableCount: number): CrossProducts => ({
  count: 0,
  sums: new Array<number>(variableCount).fill(0),
  products: Array.from({ length: variableCount }, () => new Array<number>(variableCount).fill(0)),
});

/**
 * Cross-products of complete rows; a row with a `null` is left out (listwise).
 * @example crossProducts([[1, 2], [3, null], [2, 5]], 2) // { count: 2, sums: [3, 7], products: [[5, 12], [12, 29]] }
 */
export const crossProducts = (rows: Iterable<readonly (number | null)[]>, variableCount: number): CrossProducts => {
  const sums = new Array<number>(variableCount).fill(0);
  const products = sums.map(() => new Array<number>(variableCount).fill(0));
  let count = 0;
  for (const row of rows) {
    const values = row.filter((value) => value !== null);
    if (values.length < variableCount) continue;
    count += 1;
    values.forEach((value, i) => {
      sums[i] = (sums[i] ?? 0) + value;
      const line = products[i] ?? [];
      values.forEach((other, j) => (line[j] = (line[j] ?? 0) + value * other));
    });
  }
  return { count, sums, products };
};

/** Two groups that share nobody, seen as one. */
export const mergeCrossProducts = (a: CrossProducts, b: CrossProducts): CrossProducts => ({
  count: a.count + b.count,
  sums: a.sums.map((sum, i) => sum + (b.sums[i] ?? 0)),
  products: a.products.map((line, i) => line.map((product, j) => product + (b.products[i]?.[j] ?? 0))),
});

/** A square table of covariances or correlations. */
export type Matrix = readonly (readonly number[])[];

/** A difference smaller than this part of what it was taken from is rounding, not spread. */
const ROUNDING = 1e-12;

const differenceOrZero = (from: number, taken: number): number =>
  Math.abs(from - taken) <= ROUNDING * Math.abs(from) ? 0 : from - taken;

/**
 * Covariances over n - 1, formed after all merging from whole numbers.
 * Edges: `null` for fewer than two people. Source: docs/methods/moments.md
 * @example covariances({ count: 2, sums: [3, 7], products: [[5, 12], [12, 29]] }) // [[0.5, 1.5], [1.5, 4.5]]
 */
export const covariances = ({ count, sums, products }: CrossProducts): Matrix | null =>
  count < 2
    ? null
    : products.map((line, i) =>
        line.map((product, j) => differenceOrZero(count * product, (sums[i] ?? 0) * (sums[j] ?? 0)) / (count * (count - 1))),
      );

/**
 * One cell of a matrix; a place outside it is a broken promise of the caller.
 * @example cell([[1, 2], [3, 4]], 1, 0) // 3
 */
export const cell = (matrix: Matrix, row: number, column: number): number => {
  const value = matrix[row]?.[column];
  if (value === undefined) throw new RangeError('cell requires a place inside the matrix');
  return value;
};

/**
 * Covariances as correlations.
 * Edges: `null` when a variable has no spread.
 * @example correlations([[4, 3], [3, 9]]) // [[1, 0.5], [0.5, 1]]
 */
export const correlations = (covariance: Matrix): Matrix | null => {
  const spreads = covariance.map((_, i) => Math.sqrt(cell(covariance, i, i)));
  if (spreads.some((spread) => !(spread > 0))) return null;
  return covariance.map((line, i) => line.map((value, j) => (i === j ? 1 : value / ((spreads[i] ?? 1) * (spreads[j] ?? 1)))));
};
