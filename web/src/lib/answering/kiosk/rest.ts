/** After this long without a touch or a key the screen of a shared tablet is cleared. Milliseconds. */
export const longestRestMs = 60_000;

/** How long before that the person is asked. WCAG 2.2 (2.2.1) wants at least 20 seconds to say «I am here». Milliseconds. */
export const warningMs = 20_000;

export type Rest =
  { readonly kind: 'active' } | { readonly kind: 'warning'; readonly secondsLeft: number } | { readonly kind: 'over' };

/**
 * What a rest of so many milliseconds means.
 * @example restAfter(45_000) // { kind: 'warning', secondsLeft: 15 }
 */
export const restAfter = (restedMs: number): Rest => {
  const leftMs = longestRestMs - restedMs;
  if (leftMs <= 0) return { kind: 'over' };
  return leftMs > warningMs ? { kind: 'active' } : { kind: 'warning', secondsLeft: Math.ceil(leftMs / 1000) };
};

/**
 * How long somebody has rested, by two clocks of which each may stand still or jump: that of the day when it is set, that of the
 * browser while the tablet sleeps. The longer one counts. Milliseconds.
 */
export const restedMs = (since: Reading, now: Reading): number => Math.max(now.dayMs - since.dayMs, now.runMs - since.runMs, 0);

/** What the two clocks show. Milliseconds. */
export interface Reading {
  readonly dayMs: number;
  readonly runMs: number;
}
