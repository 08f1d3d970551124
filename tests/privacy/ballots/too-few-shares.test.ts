import { createHash } from 'node:crypto';
import { joinBytes, joinShares, splitBytes, splitSealKey } from '@takhoyde/api/ballot-box/key-split.ts';
import { makeSealKeyPair } from '@takhoyde/api/ballot-box/seal.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const seeded = { seed: 20261123, numRuns: 40 };

/** Every way to choose `size` of the items. */
const choices = <Item>(items: readonly Item[], size: number): Item[][] => {
  if (size === 0) return [[]];
  return items.flatMap((item, place) => choices(items.slice(place + 1), size - 1).map((rest) => [item, ...rest]));
};

describe('a seal key in several hands', () => {
  const sizes = fc
    .integer({ min: 2, max: 5 })
    .chain((shareCount) =>
      fc.record({ shareCount: fc.constant(shareCount), threshold: fc.integer({ min: 2, max: shareCount }) }),
    );

  test('is the same key whoever opens, as long as they are enough, and nothing when they are one too few', () =>
    fc.assert(
      fc.asyncProperty(sizes, async ({ shareCount, threshold }) => {
        const pair = await makeSealKeyPair();
        const shares = await splitSealKey(pair, { shareCount, threshold });
        for (const enough of choices(shares, threshold))
          expect(await joinShares(enough, pair.publicKey)).toEqual(pair.privateKey);
        for (const tooFew of choices(shares, threshold - 1)) expect(await joinShares(tooFew, pair.publicKey)).toBeUndefined();
      }),
      { ...seeded, numRuns: 15 },
    ));

  test('is not made by shares of which one was changed or belongs to another key: it is told, not used', async () => {
    const [pair, other] = [await makeSealKeyPair(), await makeSealKeyPair()];
    const [first = new Uint8Array(), second = new Uint8Array()] = await splitSealKey(pair, { shareCount: 3, threshold: 2 });
    const [foreign = new Uint8Array()] = await splitSealKey(other, { shareCount: 3, threshold: 2 });
    const changed = second.map((byte, place) => (place === 7 ? byte ^ 0x40 : byte));
    expect(await joinShares([first, changed], pair.publicKey)).toBeUndefined();
    if (foreign.at(-1) !== first.at(-1)) expect(await joinShares([first, foreign], pair.publicKey)).toBeUndefined();
  });
});

/**
 * The attack of one custodian alone, on a key small enough (16 bits) to search through: which keys are still possible when one
 * holds this? Whoever is left with fewer than all has learnt something.
 */
describe('one custodian who tries alone', () => {
  const lockOf = (key: Uint8Array): string => createHash('sha256').update('a small lock|').update(key).digest('hex');
  const everyByte = Array.from({ length: 256 }, (_, byte) => byte);

  test('wins on a key cut in two halves: 256 tries instead of 65 536', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2, maxLength: 2 }), (key) => {
        const lock = lockOf(key);
        const ownHalf = key[0] ?? 0;
        expect(everyByte.filter((guess) => lockOf(Uint8Array.of(ownHalf, guess)) === lock)).toEqual([key[1]]);
      }),
      seeded,
    );
  });

  test('learns nothing from a share: to each possible key there is exactly one share of the other that would make it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 1 }), async (key) => {
        const [own = new Uint8Array(), other = new Uint8Array()] = await splitBytes(key, { shareCount: 2, threshold: 2 });
        const others = everyByte.map((byte) => Uint8Array.of(byte, other[1] ?? 0));
        const made = await Promise.all(others.map(async (guess) => (await joinBytes([own, guess]))[0]));
        expect([...made].sort((one, two) => (one ?? 0) - (two ?? 0))).toEqual(everyByte);
      }),
      seeded,
    );
  });
});
