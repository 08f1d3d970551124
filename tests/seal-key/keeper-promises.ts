import type { SealKeyKeeper } from '@takhoyde/api/ballot-box/index.ts';
import { expect, test } from 'vitest';
import { plain, sealAnswer } from './sealed-answer.ts';

/** A keeper to be held to its promises. */
export type KeeperOnTrial = {
  keys: () => SealKeyKeeper;
  /** Makes the key of a wave, by whatever ceremony this keeper takes. */
  make: (waveId: string) => Promise<Uint8Array>;
  /** What people do before a close, such as giving their shares; nothing where one keeper has the key. */
  makeReady: (waveId: string) => Promise<void>;
};

/** What every keeper promises, wherever it keeps its keys. Whoever writes one runs these. */
export const promisesOfKeeper = ({ keys, make, makeReady }: KeeperOnTrial): void => {
  test('opens at close what was sealed to the key it made, for that wave only', async () => {
    const publicKey = await make('w1');
    expect(publicKey).toHaveLength(65);
    await makeReady('w1');
    expect(await keys().readinessOf('w1')).toMatchObject({ kind: 'ready' });
    const unseal = await keys().unsealerOf('w1');
    expect(await unseal?.(await sealAnswer('w1', publicKey))).toEqual(plain);
    expect(await unseal?.(await sealAnswer('w1', await make('w2')))).toBeUndefined();
    expect(await unseal?.(await sealAnswer('w2', publicKey))).toBeUndefined();
  });

  test('makes one key a wave, however often and at once it is asked', async () => {
    const [one, other] = await Promise.all([make('w3'), make('w3')]);
    expect(other).toEqual(one);
    expect(await make('w3')).toEqual(one);
  });

  test('says of a wave it knows nothing of that the key is missing, and opens nothing', async () => {
    expect(await keys().readinessOf('w4')).toEqual({ kind: 'missing' });
    expect(await keys().unsealerOf('w4')).toBeUndefined();
  });

  test('opens nothing once the key is destroyed, says so, and never makes another for the wave', async () => {
    const publicKey = await make('w5');
    await makeReady('w5');
    await keys().destroy('w5');
    await keys().destroy('w5');
    expect(await keys().readinessOf('w5')).toEqual({ kind: 'destroyed' });
    expect(await keys().unsealerOf('w5')).toBeUndefined();
    await expect(make('w5')).rejects.toThrow('not destroyed');
    expect(publicKey).toHaveLength(65);
  });
};
