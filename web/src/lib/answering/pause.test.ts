import { expect, test } from 'vitest';
import { createPause } from './pause.ts';

const clock = () => {
  const timers: { ring: () => void; durationMs: number; isStopped: boolean }[] = [];
  const start = (done: () => void, durationMs: number) => {
    const timer = { ring: done, durationMs, isStopped: false };
    timers.push(timer);
    return () => void (timer.isStopped = true);
  };
  return { timers, start };
};

test('a pause ends when its time is up', async () => {
  const { timers, start } = clock();
  const waiting = createPause(start).wait(2000);
  expect(timers[0]?.durationMs).toBe(2000);
  timers[0]?.ring();
  await expect(waiting).resolves.toBeUndefined();
});

test('a pause ends at once when it is woken, and its timer is stopped', async () => {
  const { timers, start } = clock();
  const pause = createPause(start);
  const waiting = pause.wait(60_000);
  pause.wake();
  await expect(waiting).resolves.toBeUndefined();
  expect(timers[0]?.isStopped).toBe(true);
});

test('waking when nothing waits does not shorten the next pause', () => {
  const { timers, start } = clock();
  const pause = createPause(start);
  pause.wake();
  void pause.wait(5000);
  expect(timers[0]?.isStopped).toBe(false);
});
