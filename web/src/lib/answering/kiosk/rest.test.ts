import { expect, test } from 'vitest';
import { longestRestMs, restAfter, restedMs, warningMs } from './rest.ts';

test('whoever touches the screen now and then is never asked', () => {
  expect(restAfter(0)).toEqual({ kind: 'active' });
  expect(restAfter(longestRestMs - warningMs - 1)).toEqual({ kind: 'active' });
});

test('the last twenty seconds are counted down, and never show zero', () => {
  const shown = Array.from({ length: 20 }, (_, second) => restAfter(longestRestMs - warningMs + second * 1000));
  expect(shown.map((rest) => (rest.kind === 'warning' ? rest.secondsLeft : 0))).toEqual(
    Array.from({ length: 20 }, (_, second) => 20 - second),
  );
  expect(restAfter(longestRestMs - 1)).toEqual({ kind: 'warning', secondsLeft: 1 });
});

test('after a minute the screen is cleared', () => {
  expect(restAfter(longestRestMs)).toEqual({ kind: 'over' });
});

test('a tablet that slept, or whose clock was set, has rested as long as the clock that went on says', () => {
  const since = { dayMs: 1_000_000, runMs: 5_000 };
  expect(restedMs(since, { dayMs: 1_070_000, runMs: 5_100 })).toBe(70_000); // slept: the browser's clock stood still
  expect(restedMs(since, { dayMs: 0, runMs: 75_000 })).toBe(70_000); // the clock was set back
  expect(restedMs(since, { dayMs: 0, runMs: 5_000 })).toBe(0);
});
