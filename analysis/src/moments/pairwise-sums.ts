import type { Matrix } from './cross-products.ts';

/**
 * As cross-products, but each pair of items uses everybody who answered both (METHODS §2, C').
 * `sums[i][j]` is the sum of item i among those who also answered item j.
 */
export type PairwiseSums = {
  /** People who answered at least one of the items. */
  readonly count: number;
  readonly counts: Matrix;
  readonly sums: Matrix;
  readonly products: Matrix;
};

const square = (size: number): number[][] => Array.from({ length: size }, () => new Array<number>(size).fill(0));

const add = (line: number[] | undefined, column: number, value: number): void => {
  if (line !== undefined) line[column] = (line[column] ?? 0) + value;
};

/** The sums of nobody: merging them changes nothing. */
export const emptyPairwiseSums = (itemCount: number): PairwiseSums => ({
  count: 0,
  counts: square(itemCount),
  sums: square(itemCount),
  products: square(itemCount),
});

/**
 * Pairwise sums of a group's answers; `null` is no answer.
 * @example pairwiseSums([[1, 2], [3, null], [null, null]], 2).count // 2
 */
export const pairwiseSums = (rows: Iterable<readonly (number | null)[]>, itemCount: number): PairwiseSums => {
  const [counts, sums, products] = [square(itemCount), square(itemCount), square(itemCount)];
  let count = 0;
  for (const row of rows) {
    if (row.some((value) => value !== null)) count += 1;
    row.forEach((value, i) => {
      row.forEach((other, j) => {
        if (value === null || other === null) return;
        add(counts[i], j, 1);
        add(sums[i], j, value);
        add(products[i], j, value * other);
      });
    });
  }
  return { count, counts, sums, products };
};

const addMatrices = (a: Matrix, b: Matrix): Matrix => a.map((line, i) => line.map((value, j) => value + (b[i]?.[j] ?? 0)));

/** Two groups that share nobody, seen as one. */
export const mergePairwiseSums = (a: PairwiseSums, b: PairwiseSums): PairwiseSums => ({
  count: a.count + b.count,
  counts: addMatrices(a.counts, b.counts),
  sums: addMatrices(a.sums, b.sums),
  products: addMatrices(a.products, b.products),
});

/**
 * Covariances in which each pair uses all who answered both.
 * Edges: `null` when some pair has fewer than two.
 * @example pairwiseCovariances(pairwiseSums([[1, 2], [3, 4], [5, null]], 2)) // [[4, 2], [2, 2]]
 */
export const pairwiseCovariances = ({ counts, sums, products }: PairwiseSums): Matrix | null => {
  if (counts.some((line) => line.some((count) => count < 2))) return null;
  return counts.map((line, i) =>
    line.map((count, j) => {
      const [sumI, sumJ, product] = [sums[i]?.[j] ?? 0, sums[j]?.[i] ?? 0, products[i]?.[j] ?? 0];
      return (count * product - sumI * sumJ) / (count * (count - 1));
    }),
  );
};
