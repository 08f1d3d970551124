import { normalQuantile } from '../distributions/normal.ts';
import { DEFAULT_CONFIDENCE, type Interval } from './interval.ts';

/** A share as it was counted. */
export type ShareCount = { readonly favourableCount: number; readonly count: number };

/** Wilson's bounds for a share observed on `count` answers, which need not be whole after a correction. */
const wilsonBounds = (share: number, count: number, confidence: number): { low: number; high: number } => {
  const z = normalQuantile((1 + confidence) / 2);
  const weight = (z * z) / count;
  const middle = (share + weight / 2) / (1 + weight);
  const reach = (z / (1 + weight)) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return { low: share === 0 ? 0 : middle - reach, high: share === 1 ? 1 : middle + reach };
};

/**
 * Wilson's score interval for a share: keeps its promise at small counts and at 0 and 100 percent, where the textbook one fails.
 * Unit: share 0–1. Edges: `null` for nobody. Source: docs/methods/interval.md (Wilson 1927)
 * @example shareInterval({ favourableCount: 8, count: 10 }) // { low: 0.490162, high: 0.943318, basis: 'process' }
 */
export const shareInterval = ({ favourableCount, count }: ShareCount, confidence = DEFAULT_CONFIDENCE): Interval | null =>
  count === 0 ? null : { ...wilsonBounds(favourableCount / count, count, confidence), basis: 'process' };

/**
 * The count that, drawn with replacement, would be as informative as `count` of `invitedCount` drawn without.
 * Edges: `null` for nobody and when everybody answered (no uncertainty left). Source: docs/methods/interval.md
 * @example effectiveCount(12, 16) // 45
 */
export const effectiveCount = (count: number, invitedCount: number): number | null =>
  count === 0 || invitedCount <= count ? null : (count * (invitedCount - 1)) / (invitedCount - count);

/**
 * Wilson's interval for the share of all who were invited: the score test for drawing without replacement, turned round exactly.
 * Unit: share 0–1. Edges: `null` for nobody; a point when everybody answered. Source: docs/methods/interval.md
 * @example shareIntervalOfInvited({ favourableCount: 6, count: 12 }, 16) // { low: 0.359776, high: 0.640224, basis: 'invited' }
 */
export const shareIntervalOfInvited = (
  { favourableCount, count }: ShareCount,
  invitedCount: number,
  confidence = DEFAULT_CONFIDENCE,
): Interval | null => {
  if (count === 0) return null;
  const share = favourableCount / count;
  const informative = effectiveCount(count, invitedCount);
  const bounds = informative === null ? { low: share, high: share } : wilsonBounds(share, informative, confidence);
  return { ...bounds, basis: 'invited' };
};
