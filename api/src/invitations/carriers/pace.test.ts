import { expect, test } from 'vitest';
import { paceOf } from './pace.ts';

/** Time that passes only while somebody waits. */
const playedTime = () => {
  let at = 0;
  return {
    now: () => at,
    wait: (ms: number) => {
      at += ms;
      return Promise.resolve();
    },
    pass: (ms: number) => void (at += ms),
  };
};

test('so many a minute go through, evenly', async () => {
  const time = playedTime();
  const turn = paceOf(120, time);
  for (let message = 0; message < 241; message += 1) await turn();
  expect(time.now()).toBe(120_000);
});

test('a quiet hour is not made up for by a burst', async () => {
  const time = playedTime();
  const turn = paceOf(60, time);
  await turn();
  time.pass(3_600_000);
  const before = time.now();
  for (let message = 0; message < 11; message += 1) await turn();
  expect(time.now() - before).toBe(10_000);
});

test('without a limit nobody waits', async () => {
  const time = playedTime();
  const turn = paceOf(undefined, time);
  for (let message = 0; message < 1000; message += 1) await turn();
  expect(time.now()).toBe(0);
});
