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

test('a statement that fails fails for all who were in it, and for nobody after', async () => {
  const { ask, letGo } = countingHouse();
  const told = Promise.allSettled([ask(1), ask(13), ask(2)]);
  await letGo();
  await letGo();
  expect((await told).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  const after = ask(3);
  await letGo();
  expect(await after).toBe(30);
});

test('no more go together than make a small statement', async () => {
  const { ask, batches, letGo } = countingHouse();
  for (let place = 100; place < 200; place += 1) void ask(place);
  await letGo();
  await letGo();
  expect(batches.map(({ length }) => length)).toEqual([1, 64, 35]);
});
