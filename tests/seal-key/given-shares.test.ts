import { keyMemory, type SealKeyKeeper } from '@takhoyde/api/ballot-box/index.ts';
import { shareHoldMs } from '@takhoyde/api/ballot-box/held-shares.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { custodyOf, dealerOf, giveShares, secretOf, shareOf } from './custodians.ts';

describe('a key split between three, of whom two open', () => {
  let keys: SealKeyKeeper;
  beforeEach(async () => {
    keys = keyMemory();
    await dealerOf(keys).deal('w1', await custodyOf('w1', 2, 3));
  });
  const readiness = () => keys.readinessOf('w1');

  test.each([[[1, 2]], [[1, 3]], [[2, 3]], [[3, 1]], [[1, 2, 3]]])('is opened by %j', async (numbers) => {
    await giveShares(keys, 'w1', numbers);
    expect(await readiness()).toEqual({ kind: 'ready', givenBy: [...numbers].sort() });
    expect(await keys.unsealerOf('w1')).toBeDefined();
  });

  test('is not opened by one, and says how many are missing', async () => {
    await giveShares(keys, 'w1', [2]);
    expect(await readiness()).toEqual({ kind: 'needs-shares', givenBy: [2], threshold: 2 });
    expect(await keys.unsealerOf('w1')).toBeUndefined();
  });

  test('is not opened by the same share twice', async () => {
    const share = await shareOf(keys, 'w1', 2);
    expect(await dealerOf(keys).give('w1', 2, share)).toBe('taken');
    expect(await dealerOf(keys).give('w1', 2, share)).toBe('already-given');
    expect(await readiness()).toMatchObject({ kind: 'needs-shares', givenBy: [2] });
  });

  test('takes no changed share, no share of a colleague, no share of another wave, and holds none of them', async () => {
    const { deal, give } = dealerOf(keys);
    await deal('w2', await custodyOf('w2', 2, 3));
    const own = await shareOf(keys, 'w1', 1);
    const changed = own.map((byte, place) => (place === 0 ? byte ^ 1 : byte));
    for (const wrong of [changed, own.slice(1), new Uint8Array(33), await shareOf(keys, 'w1', 2), await shareOf(keys, 'w2', 1)])
      expect(await give('w1', 1, wrong)).toBe('wrong-share');
    expect(await give('w1', 4, own)).toBe('no-such-share');
    expect(await give('w3', 1, own)).toBe('no-such-share');
    expect(await readiness()).toMatchObject({ givenBy: [] });
  });

  test('gives a code that was not made for the envelope nothing to give', async () => {
    await expect(shareOf(keys, 'w1', 1, secretOf(9))).rejects.toThrow('does not open the envelope');
  });

  test('takes no share and has no envelope once it is destroyed', async () => {
    const share = await shareOf(keys, 'w1', 1);
    await keys.destroy('w1');
    expect(await dealerOf(keys).give('w1', 1, share)).toBe('no-such-share');
    expect(await dealerOf(keys).envelopeOf('w1', 1)).toBeUndefined();
  });

  test('is dealt to people with a code of their own only', async () => {
    const { threshold, custodians } = await custodyOf('w4', 2, 2);
    const [first] = custodians;
    if (first === undefined) throw new Error('a custodian');
    await expect(dealerOf(keys).deal('w4', { threshold, custodians: [first, { ...first, number: 2 }] })).rejects.toThrow('own');
    expect(await keys.readinessOf('w4')).toEqual({ kind: 'missing' });
  });
});

describe('shares that have been given', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('are forgotten after an hour, each in its own time', async () => {
    const keys = keyMemory();
    await dealerOf(keys).deal('w1', await custodyOf('w1', 2, 3));
    await giveShares(keys, 'w1', [1]);
    vi.advanceTimersByTime(shareHoldMs / 2);
    await giveShares(keys, 'w1', [2]);
    expect(await keys.readinessOf('w1')).toMatchObject({ kind: 'ready' });
    vi.advanceTimersByTime(shareHoldMs / 2);
    expect(await keys.readinessOf('w1')).toEqual({ kind: 'needs-shares', givenBy: [2], threshold: 2 });
    vi.advanceTimersByTime(shareHoldMs / 2);
    expect(await keys.readinessOf('w1')).toMatchObject({ givenBy: [] });
  });
});
