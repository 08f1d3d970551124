/**
 * What an interval speaks about. `process`: the culture that produced the answers, as if the same people could be asked again.
 * `invited`: the mean that all who were invited would have given; shorter, because most of them have answered.
 * Tests of change use `process` only: the finite-population correction gives 21 % false alarms there instead of 5 %.
 */
export type IntervalBasis = 'process' | 'invited';

/** A confidence interval with the label that must stand beside it. */
export type Interval = { readonly low: number; readonly high: number; readonly basis: IntervalBasis };

/** Confidence 0.95 unless the caller says otherwise. */
export const DEFAULT_CONFIDENCE = 0.95;
