import { makeSealKeyPair, unsealWith, type SealKeyPair } from './seal.ts';
import type { SealKeyKeeper } from './seal-key-keeper.ts';

/** Keeps seal keys in memory: for tests. A stop of the process destroys every key, and with them all sealed answers. */
export const keyMemory = (): SealKeyKeeper => {
  const pairs = new Map<string, SealKeyPair>();
  return {
    make: async (waveId) => {
      const pair = pairs.get(waveId) ?? (await makeSealKeyPair());
      pairs.set(waveId, pair);
      return pair.publicKey;
    },
    unsealerOf: async (waveId) => {
      const pair = pairs.get(waveId);
      return pair === undefined ? undefined : unsealWith(waveId, pair.privateKey);
    },
    destroy: (waveId) => {
      pairs.delete(waveId);
      return Promise.resolve();
    },
  };
};
