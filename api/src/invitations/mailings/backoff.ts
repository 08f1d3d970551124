import { nextAllowedMinute } from '../sending-hours.ts';

const minutesBetween = [1, 2, 5, 10, 20, 30];
const minuteMs = 60_000;

/** Tries in a row in which nothing left, before a round stops and says so: some eleven hours of sending time. */
export const mostAttempts = 24;

/**
 * When a round is tried again after so many tries in which nothing left. Reminders and notices wait for the morning; an invitation does
 * too, once its first try has failed: whoever asked for it at night has gone home.
 * @example nextTryAt(new Date('2026-11-23T12:00:00Z'), 1).toISOString() // '2026-11-23T12:01:00.000Z'
 * @example nextTryAt(new Date('2026-11-23T18:50:00Z'), 5).toISOString() // '2026-11-24T06:00:00.000Z'
 */
export const nextTryAt = (now: Date, attemptCount: number): Date => {
  const minutes = minutesBetween[Math.min(attemptCount, minutesBetween.length) - 1] ?? 1;
  return nextAllowedMinute(new Date(now.getTime() + minutes * minuteMs));
};
