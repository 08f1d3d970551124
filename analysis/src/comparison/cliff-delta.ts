import { studentQuantile } from '../distributions/student-t.ts';
import { DEFAULT_CONFIDENCE, type Interval } from '../intervals/interval.ts';
import { tableCount, type FrequencyTable } from '../moments/frequency-table.ts';

/** Cliff's delta: chance of a above b minus chance of a below b, from -1 to 1. */
export type CliffDelta = { readonly delta: number; readonly variance: number | null; readonly interval: Interval | null };

/** For every value of `of`: how often it wins against `against` minus how often it loses, as a share. */
const dominance = (of: FrequencyTable, against: FrequencyTable): { share: number; count: number }[] => {
  const total = tableCount(against);
  return of.map(({ value, count }) => ({
    count,
    share: against.reduce((sum, other) => sum + other.count * Math.sign(value - other.value), 0) / total,
  }));
};

const squaresAbout = (shares: readonly { share: number; count: number }[], mean: number): number =>
  shares.reduce((sum, { share, count }) => sum + count * (share - mean) ** 2, 0);

/** Number of pairs (one of a, one of b) that differ. */
const untiedPairs = (a: FrequencyTable, b: FrequencyTable): number => {
  const inB = new Map(b.map(({ value, count }) => [value, count]));
  const tied = a.reduce((sum, { value, count }) => sum + count * (inB.get(value) ?? 0), 0);
  return tableCount(a) * tableCount(b) - tied;
};

/** Cliff's unbiased variance of delta, kept from falling below what delta itself allows. */
const varianceOf = (a: FrequencyTable, b: FrequencyTable, delta: number): number => {
  const [countA, countB] = [tableCount(a), tableCount(b)];
  const squaresA = countB ** 2 * squaresAbout(dominance(a, b), delta);
  const squaresB = countA ** 2 * squaresAbout(dominance(b, a), -delta);
  const cells = untiedPairs(a, b) - countA * countB * delta ** 2;
  const unbiased = (squaresA + squaresB - cells) / (countA * countB * (countA - 1) * (countB - 1));
  return Math.max(unbiased, (1 - delta ** 2) / (countA * countB - 1));
};

/**
 * Cliff's delta with the asymmetric interval of Feng and Cliff, which stays between -1 and 1.
 * Unit: -1 to 1. Edges: `null` for an empty group; no interval with fewer than two in one, a point when the groups are apart.
 * Source: docs/methods/ranks.md (Cliff 1996; Feng & Cliff 2004)
 * @example cliffDelta([{ value: 4, count: 2 }], [{ value: 3, count: 1 }, { value: 4, count: 1 }])?.delta // 0.5
 */
export const cliffDelta = (a: FrequencyTable, b: FrequencyTable, confidence = DEFAULT_CONFIDENCE): CliffDelta | null => {
  const [countA, countB] = [tableCount(a), tableCount(b)];
  if (countA === 0 || countB === 0) return null;
  const delta = dominance(a, b).reduce((sum, { share, count }) => sum + share * count, 0) / countA;
  if (countA < 2 || countB < 2) return { delta, variance: null, interval: null };
  const variance = varianceOf(a, b, delta);
  const t = studentQuantile((1 + confidence) / 2, countA + countB - 2);
  const room = 1 - delta ** 2;
  const width = room + t ** 2 * variance;
  if (width === 0) return { delta, variance, interval: { low: delta, high: delta, basis: 'process' } };
  const reach = t * Math.sqrt(variance) * Math.sqrt(room ** 2 + t ** 2 * variance);
  const center = delta - delta ** 3;
  return {
    delta,
    variance,
    interval: { low: (center - reach) / width, high: (center + reach) / width, basis: 'process' },
  };
};
