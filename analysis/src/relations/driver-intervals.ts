import { crossProducts, mergeCrossProducts, type CrossProducts } from '../moments/cross-products.ts';
import { quantile } from '../description/quantile.ts';
import { frequencyTable } from '../moments/frequency-table.ts';
import { DEFAULT_CONFIDENCE, type Interval } from '../intervals/interval.ts';
import { driverImportance, type DriverImportance } from './driver-importance.ts';

/** Random numbers in [0, 1), passed in so that the same answers give the same intervals. */
type RandomSource = () => number;

/** People per dimension, and share of R², below which nothing is shown. Source: METHODS §1, 23. */
const LEAST_PER_DIMENSION = 10;
const LEAST_R_SQUARED = 0.05;

/**
 * Whether «henger sammen med» may be shown at all: enough people for so many dimensions, and enough that hangs together.
 * @example mayShowRelations({ count: 400, rSquared: 0.3, lmg: [0.2, 0.1] }) // true
 * @example mayShowRelations({ count: 400, rSquared: 0.04, lmg: [0.02, 0.02] }) // false
 */
export const mayShowRelations = (importance: Pick<DriverImportance, 'count' | 'rSquared' | 'lmg'> | null): boolean =>
  importance !== null &&
  importance.count >= LEAST_PER_DIMENSION * importance.lmg.length &&
  importance.rSquared >= LEAST_R_SQUARED;

/** How often a person is drawn into one resample: Poisson with mean 1, which needs no count of all people beforehand. */
const timesDrawn = (random: RandomSource): number => {
  let [times, chance] = [0, Math.exp(-1)];
  for (let left = random() - chance; left >= 0 && times < 20; left -= chance) {
    times += 1;
    chance /= times;
  }
  return times;
};

/**
 * Sums of resampled people: in each draw every person counts once, not at all, or several times. Draws of groups that share nobody merge one by
 * one (`mergeDraws`), so intervals need no rows once the sums are there (METHODS §2, Poisson bootstrap on E).
 */
export const resampledProducts = (
  rows: readonly (readonly (number | null)[])[],
  variableCount: number,
  { random, drawCount }: { readonly random: RandomSource; readonly drawCount: number },
): CrossProducts[] =>
  Array.from({ length: drawCount }, () =>
    crossProducts(
      rows.flatMap((row) => new Array<readonly (number | null)[]>(timesDrawn(random)).fill(row)),
      variableCount,
    ),
  );

/** Draws of two groups that share nobody, seen as one. */
export const mergeDraws = (a: readonly CrossProducts[], b: readonly CrossProducts[]): CrossProducts[] => {
  if (a.length !== b.length) throw new RangeError('mergeDraws requires as many draws of both');
  return a.map((draw, place) => mergeCrossProducts(draw, b[place] ?? draw));
};

/**
 * How surely each dimension hangs together with the outcome: the interval that its LMG share keeps to over the draws.
 * Unit: shares of R². Edges: `null` when fewer than half of the draws could be answered. Source: docs/methods/relations.md (Efron 1979)
 */
export const driverIntervals = (draws: readonly CrossProducts[], confidence = DEFAULT_CONFIDENCE): Interval[] | null => {
  const answers = draws.map(driverImportance).filter((answer) => answer !== null);
  const [first] = answers;
  if (first === undefined || answers.length * 2 < draws.length) return null;
  return first.lmg.map((_, dimension) => {
    const table = frequencyTable(answers.map(({ lmg }) => ({ value: lmg[dimension] ?? 0, count: 1 })));
    const at = (probability: number): number => quantile(table, probability) ?? 0;
    return { low: at((1 - confidence) / 2), high: at((1 + confidence) / 2), basis: 'process' };
  });
};
