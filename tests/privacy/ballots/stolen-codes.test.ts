import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keyFolder, type SealKeyKeeper } from '@takhoyde/api/ballot-box/index.ts';
import { joinShares, splitSealKey } from '@takhoyde/api/ballot-box/key-split.ts';
import { makeSealKeyPair, unsealWith } from '@takhoyde/api/ballot-box/seal.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { custodyOf, dealerOf, giveShares } from '../../seal-key/custodians.ts';
import { sealAnswer, type SealedAnswer } from '../../seal-key/sealed-answer.ts';

const answerCount = 10;

/** A thief with an old copy of the box, key codes off people's desks, and a key folder of some day. */
describe('key codes that were stolen', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'takhoyde-stolen-codes-'));
  const [live, copy] = [path.join(home, 'keys'), path.join(home, 'copy of the keys')];
  let keys: SealKeyKeeper;
  let box: SealedAnswer[];
  beforeAll(async () => {
    keys = keyFolder(live);
    const publicKey = await dealerOf(keys).deal('w1', await custodyOf('w1', 2, 3));
    box = await Promise.all(Array.from({ length: answerCount }, () => sealAnswer('w1', publicKey)));
    cpSync(live, copy, { recursive: true });
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const openedWith = async (folder: string, codes: readonly number[]): Promise<number> => {
    const stolen = keyFolder(folder);
    await giveShares(stolen, 'w1', codes).catch(() => undefined); // no envelope to open: nothing to give
    const unseal = await stolen.unsealerOf('w1');
    const opened = await Promise.all(box.map(async (answer) => unseal?.(answer)));
    return opened.filter((answer) => answer !== undefined).length;
  };

  test('open nothing without the key folder, be they all', async () => {
    expect(await openedWith(path.join(home, 'an empty folder'), [1, 2, 3])).toBe(0);
  });

  test('open nothing with the key folder of an open wave, when they are one too few', async () => {
    for (const code of [1, 2, 3]) expect(await openedWith(copy, [code])).toBe(0);
  });

  test('open everything with the key folder of an open wave, when they are enough: so the folder is in no back-up', async () => {
    expect(await openedWith(copy, [1, 3])).toBe(answerCount);
  });

  test('open nothing after close, be they all, with everything that is left', async () => {
    await keys.destroy('w1');
    expect(await openedWith(live, [1, 2, 3])).toBe(0);
  });

  test('would open everything after close, had people been given the shares themselves', async () => {
    const pair = await makeSealKeyPair();
    const sealed = await Promise.all(Array.from({ length: answerCount }, () => sealAnswer('w1', pair.publicKey)));
    const onPaper = (await splitSealKey(pair, { shareCount: 3, threshold: 2 })).slice(1);
    pair.privateKey.fill(0); // the close, as it would be: the server forgets, paper does not
    const unseal = await unsealWith('w1', (await joinShares(onPaper, pair.publicKey)) ?? new Uint8Array());
    expect((await Promise.all(sealed.map(unseal))).filter((answer) => answer !== undefined)).toHaveLength(answerCount);
  });
});
