import { setTimeout as pause } from 'node:timers/promises';

/** A clock in milliseconds, and a way to wait. */
export type PaceTime = { readonly now: () => number; readonly wait: (ms: number) => Promise<unknown> };

export const realTime: PaceTime = { now: () => performance.now(), wait: (ms) => pause(ms) };

const minuteMs = 60_000;

/**
 * Lets so many a minute through, evenly spread, in the order they come: what a mail server or a gateway has been agreed to take.
 * Edges: no limit when none is given; a pause is not made up for by a burst.
 */
export const paceOf = (perMinute: number | undefined, { now, wait }: PaceTime): (() => Promise<void>) => {
  if (perMinute === undefined) return () => Promise.resolve();
  let nextAt = now();
  return async () => {
    const turnAt = Math.max(nextAt, now());
    nextAt = turnAt + minuteMs / perMinute;
    const waitMs = turnAt - now();
    if (waitMs > 0) await wait(waitMs);
  };
};
