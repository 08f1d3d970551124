import gammaln from '@stdlib/math-base-special-gammaln';
import { chiSquareUpperTail } from '../distributions/chi-square.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { DEFAULT_CONFIDENCE, type Interval } from '../intervals/interval.ts';
import { shareInterval, type ShareCount } from '../intervals/share-interval.ts';
import { findRoot } from '../numerics/find-root.ts';

/** Two shares compared, a minus b. */
export type ShareDifference = {
  readonly difference: number;
  /** Chi-square without continuity correction; `null` when all or none are favourable in both. */
  readonly chiSquare: number | null;
  readonly p: number | null;
  readonly newcombe: Interval;
  readonly miettinenNurminen: Interval | null;
  /** Cohen's h: the distance of the shares after the arcsine turn. */
  readonly cohenH: number;
};

const shareOf = ({ favourableCount, count }: ShareCount): number => favourableCount / count;

const chiSquareOf = (a: ShareCount, b: ShareCount): number | null => {
  const pooled = (a.favourableCount + b.favourableCount) / (a.count + b.count);
  const variance = pooled * (1 - pooled) * (1 / a.count + 1 / b.count);
  return variance > 0 ? (shareOf(a) - shareOf(b)) ** 2 / variance : null;
};

/** Newcombe's method 10: each side borrows the Wilson distance of the share that could pull it that way. */
const newcombe = (a: ShareCount, b: ShareCount, confidence: number): Interval => {
  const [pa, pb] = [shareOf(a), shareOf(b)];
  const wa = shareInterval(a, confidence) ?? { low: 0, high: 1 };
  const wb = shareInterval(b, confidence) ?? { low: 0, high: 1 };
  return {
    low: pa - pb - Math.hypot(pa - wa.low, wb.high - pb),
    high: pa - pb + Math.hypot(wa.high - pa, pb - wb.low),
    basis: 'process',
  };
};

/** The likeliest share of b when the difference a - b is held at `difference` (the root of a cubic, in closed form). */
const shareOfBGiven = (a: ShareCount, b: ShareCount, difference: number): number => {
  const all = a.count + b.count;
  const c2 = (a.count + 2 * b.count) * difference - all - a.favourableCount - b.favourableCount;
  const c1 = (b.count * difference - all - 2 * b.favourableCount) * difference + a.favourableCount + b.favourableCount;
  const c0 = b.favourableCount * difference * (1 - difference);
  const q = (c2 / (3 * all)) ** 3 - (c1 * c2) / (6 * all * all) + c0 / (2 * all);
  const p = Math.sign(q || 1) * Math.sqrt(Math.max(0, (c2 / (3 * all)) ** 2 - c1 / (3 * all)));
  const angle = p === 0 ? 0 : (Math.PI + Math.acos(Math.max(-1, Math.min(1, q / p ** 3)))) / 3;
  return Math.min(1, Math.max(0, 2 * p * Math.cos(angle) - c2 / (3 * all)));
};

/** How many standard errors the observed difference lies from a supposed one, with the N/(N-1) factor. */
const scoreAt = (a: ShareCount, b: ShareCount, supposed: number): number => {
  const all = a.count + b.count;
  const pb = shareOfBGiven(a, b, supposed);
  const pa = Math.min(1, Math.max(0, pb + supposed));
  const variance = ((pa * (1 - pa)) / a.count + (pb * (1 - pb)) / b.count) * (all / (all - 1));
  const distance = shareOf(a) - shareOf(b) - supposed;
  return variance > 0 ? distance / Math.sqrt(variance) : Math.sign(distance) * Number.MAX_VALUE;
};

const miettinenNurminen = (a: ShareCount, b: ShareCount, confidence: number): Interval | null => {
  const z = normalQuantile((1 + confidence) / 2);
  const observed = shareOf(a) - shareOf(b);
  const bound = (sign: number): number | null =>
    observed === sign
      ? sign
      : findRoot((supposed) => Math.max(-1e6, Math.min(1e6, scoreAt(a, b, supposed))) + sign * z, {
          low: sign < 0 ? -1 : observed,
          high: sign < 0 ? observed : 1,
        });
  const [low, high] = [bound(-1), bound(1)];
  return low === null || high === null ? null : { low, high, basis: 'process' };
};

/**
 * Difference of two favourable shares with two good intervals and the plain test.
 * Unit: share points, -1 to 1. Edges: `null` when a group is empty. Source: docs/methods/shares.md
 * (Newcombe 1998 method 10; Miettinen & Nurminen 1985)
 * @example shareDifference({ favourableCount: 30, count: 50 }, { favourableCount: 20, count: 50 })?.chiSquare // 4
 */
export const shareDifference = (a: ShareCount, b: ShareCount, confidence = DEFAULT_CONFIDENCE): ShareDifference | null => {
  if (a.count === 0 || b.count === 0) return null;
  const chiSquare = chiSquareOf(a, b);
  return {
    difference: shareOf(a) - shareOf(b),
    chiSquare,
    p: chiSquare === null ? null : chiSquareUpperTail(chiSquare, 1),
    newcombe: newcombe(a, b, confidence),
    miettinenNurminen: miettinenNurminen(a, b, confidence),
    cohenH: 2 * Math.asin(Math.sqrt(shareOf(a))) - 2 * Math.asin(Math.sqrt(shareOf(b))),
  };
};

const logChoose = (n: number, k: number): number => gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);

/**
 * Fisher's exact test, two-sided: the chance of a table as unlikely as this one or more, the margins given.
 * For tables where an expected count is below five. Work grows with the number of answers.
 * Unit: probability 0–1. Edges: `null` when a group is empty. Source: docs/methods/shares.md
 * @example fisherExact({ favourableCount: 3, count: 3 }, { favourableCount: 0, count: 3 }) // 0.1
 */
export const fisherExact = (a: ShareCount, b: ShareCount): number | null => {
  if (a.count === 0 || b.count === 0) return null;
  const favourable = a.favourableCount + b.favourableCount;
  const logChance = (inA: number): number =>
    logChoose(a.count, inA) + logChoose(b.count, favourable - inA) - logChoose(a.count + b.count, favourable);
  const observed = logChance(a.favourableCount) + 1e-7;
  let p = 0;
  for (let inA = Math.max(0, favourable - b.count); inA <= Math.min(a.count, favourable); inA++) {
    const chance = logChance(inA);
    if (chance <= observed) p += Math.exp(chance);
  }
  return Math.min(1, p);
};

/** Which test of two shares was made, and its p. */
export type ShareTest = { readonly method: 'chi-square' | 'fisher'; readonly p: number | null };

/** Fewer than this expected in a cell of the table, and chi-square is no longer to be trusted. */
const LEAST_EXPECTED = 5;

/**
 * The test that fits the numbers: chi-square, or Fisher's exact one when fewer than five would be expected somewhere.
 * Unit: probability 0–1. Edges: `null` when a group is empty, or all or none are favourable in both. Source: docs/methods/shares.md
 * @example shareTest({ favourableCount: 3, count: 3 }, { favourableCount: 0, count: 3 }) // { method: 'fisher', p: 0.1 }
 */
export const shareTest = (a: ShareCount, b: ShareCount): ShareTest => {
  const favourable = a.favourableCount + b.favourableCount;
  const all = a.count + b.count;
  const expected = (Math.min(a.count, b.count) * Math.min(favourable, all - favourable)) / Math.max(1, all);
  const difference = shareDifference(a, b);
  const method = expected < LEAST_EXPECTED ? 'fisher' : 'chi-square';
  if (difference?.chiSquare == null) return { method, p: null };
  return { method, p: method === 'fisher' ? fisherExact(a, b) : difference.p };
};
