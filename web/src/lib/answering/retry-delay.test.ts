import { expect, test } from 'vitest';
import { retryDelayMs } from './retry-delay.ts';

test('attempts come soon at first, further apart later, and never more than a minute apart', () => {
  const delaysMs = [1, 2, 3, 4, 5, 50].map(retryDelayMs);
  expect(delaysMs).toEqual([...delaysMs].sort((first, second) => first - second));
  expect(delaysMs[0]).toBe(2000);
  expect(delaysMs.at(-1)).toBe(60_000);
});
