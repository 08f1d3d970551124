import { expect, test } from 'vitest';
import { together } from './together.ts';

/** Notes what goes together, and answers when it is let go. */
const countingHouse = () => {
  const batches: number[][] = [];
  const releases: (() => void)[] = [];
  const ask = together<number, number>({
    keyOf: (asked) => (asked < 0 ? 'below' : 'above'),
    ask: async (asked) => {
      batches.push([...asked]);
      await new Promise<void>((resolve) => releases.push(resolve));
      if (asked.includes(13)) throw new Error('an unlucky number');
      return (one) => one * 10;
    },
  });
  const letGo = async (): Promise<void> => {
    for (const release of releases.splice(0)) release();
    await new Promise(setImmediate);
  };
  return { ask, batches, letGo };
};

test('whoever comes alone goes at once, and those who come meanwhile go together', async () => {
  const { ask, batches, letGo } = countingHouse();
  const answers = Promise.all([ask(1), ask(2), ask(3)]);
  expect(batches).toEqual([[1]]);
  await letGo();
  expect(batches).toEqual([[1], [2, 3]]);
  await letGo();
  expect(await answers).toEqual([10, 20, 30]);
  void ask(4);
  expect(batches).toEqual([[1], [2, 3], [4]]);
});

test('those with different keys do not wait for each other', () => {
  const { ask, batches } = countingHouse();
  void ask(1);
  void ask(-1);
  expect(batches).toEqual([[1], [-1]]);
});

test('who cannot be answered fails alone: the others of the statement are asked for one by one', async () => {
  const { ask, batches, letGo } = countingHouse();
  const told = Promise.allSettled([ask(1), ask(2), ask(13), ask(3)]);
  for (let round = 0; round < 5; round += 1) await letGo();
  expect(batches).toEqual([[1], [2, 13, 3], [2], [13], [3]]);
  expect((await told).map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([10, 20, 'failed', 30]);
  const after = ask(4);
  await letGo();
  expect(await after).toBe(40);
});

test('a store in trouble is asked once, not once for each who waits', async () => {
  const batches: number[] = [];
  const ask = together<number, number>({
    keyOf: () => '',
    ask: (asked) => {
      batches.push(asked.length);
      return Promise.reject(Object.assign(new Error('could not extend file'), { code: '53100' }));
    },
  });
  const told = await Promise.allSettled([ask(1), ask(2), ask(3)]);
  expect(batches).toEqual([1, 2]);
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});

test('no more go together than make a small statement', async () => {
  const { ask, batches, letGo } = countingHouse();
  for (let place = 100; place < 200; place += 1) void ask(place);
  await letGo();
  await letGo();
  expect(batches.map(({ length }) => length)).toEqual([1, 64, 35]);
});
