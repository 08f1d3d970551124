import { studentQuantile } from '../distributions/student-t.ts';
import { hasSpread, type Sample } from '../moments/sample.ts';
import { DEFAULT_CONFIDENCE, type Interval } from './interval.ts';

/** Interval of a mean. `hasNoSpread`: everybody answered alike, so the point must not be read as certainty. */
export type MeanInterval = {
  readonly standardError: number;
  readonly interval: Interval;
  readonly hasNoSpread: boolean;
};

const around = (sample: Sample, standardError: number, confidence: number): { low: number; high: number } => {
  const mean = sample.mean ?? 0;
  const reach = standardError === 0 ? 0 : studentQuantile((1 + confidence) / 2, sample.count - 1) * standardError;
  return { low: mean - reach, high: mean + reach };
};

/**
 * Student's interval for the mean of the process behind the answers.
 * Unit: that of the mean. Edges: `null` for fewer than two; a point, marked, when nobody differs. Source: docs/methods/interval.md
 * @example meanInterval({ count: 16, mean: 60, variance: 400 })?.interval // { low: 49.342752, high: 70.657248, basis: 'process' }
 */
export const meanInterval = (sample: Sample, confidence = DEFAULT_CONFIDENCE): MeanInterval | null => {
  if (!hasSpread(sample)) return null;
  const standardError = Math.sqrt(sample.variance / sample.count);
  const interval = { ...around(sample, standardError, confidence), basis: 'process' as const };
  return { standardError, interval, hasNoSpread: sample.variance === 0 };
};

/**
 * The same for the mean of all who were invited (finite-population correction). Describes a level; never tests a change.
 * Unit: that of the mean. Edges: as `meanInterval`; a point when everybody answered. Source: docs/methods/interval.md
 * @example meanIntervalOfInvited({ count: 16, mean: 60, variance: 400 }, 25)?.standardError // 3
 */
export const meanIntervalOfInvited = (
  sample: Sample,
  invitedCount: number,
  confidence = DEFAULT_CONFIDENCE,
): MeanInterval | null => {
  if (!hasSpread(sample) || invitedCount < sample.count) return null;
  const standardError = Math.sqrt((sample.variance / sample.count) * (1 - sample.count / invitedCount));
  const interval = { ...around(sample, standardError, confidence), basis: 'invited' as const };
  return { standardError, interval, hasNoSpread: sample.variance === 0 };
};

/** A group with how many were invited to it. */
export type InvitedGroup = { readonly sample: Sample; readonly invitedCount: number };

/** Two levels side by side, a minus b. */
export type DescribedDifference = {
  readonly difference: number;
  readonly standardError: number;
  readonly standardErrors: readonly [number, number];
};

/**
 * Standard error of the difference between two levels, each corrected for how many of its invited answered.
 * For a description of two levels side by side. A change is tested with `welch`, which has no such correction.
 * Unit: that of the means. Edges: `null` where a part has fewer than two. Source: docs/methods/interval.md
 * @example differenceAmongInvited({ sample: { count: 16, mean: 60, variance: 400 }, invitedCount: 25 }, { sample: { count: 16, mean: 55, variance: 400 }, invitedCount: 25 })?.difference // 5
 */
export const differenceAmongInvited = (a: InvitedGroup, b: InvitedGroup): DescribedDifference | null => {
  const first = meanIntervalOfInvited(a.sample, a.invitedCount);
  const second = meanIntervalOfInvited(b.sample, b.invitedCount);
  if (first === null || second === null || a.sample.mean === null || b.sample.mean === null) return null;
  return {
    difference: a.sample.mean - b.sample.mean,
    standardError: Math.hypot(first.standardError, second.standardError),
    standardErrors: [first.standardError, second.standardError],
  };
};
