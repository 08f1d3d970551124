import { folderShelf, memoryShelf, type KeyShelf } from './key-shelf.ts';
import type { SealKeyKeeper } from './seal-key-keeper.ts';
import { singleKeysOn } from './single-keys.ts';
import { splitKeysOn } from './split-keys.ts';

/** One door to the keys of all waves, whole and split. Who closes a wave need not know which it is. */
const keysOn = (shelf: KeyShelf): SealKeyKeeper => {
  const [single, split] = [singleKeysOn(shelf), splitKeysOn(shelf)];
  const keeperOf = async (waveId: string): Promise<Omit<SealKeyKeeper, 'make'>> =>
    (await split.readinessOf(waveId)).kind === 'missing' ? single : split;
  return {
    make: single.make,
    readinessOf: async (waveId) => (await keeperOf(waveId)).readinessOf(waveId),
    unsealerOf: async (waveId) => (await keeperOf(waveId)).unsealerOf(waveId),
    destroy: async (waveId) => (await keeperOf(waveId)).destroy(waveId),
    dealer: split.dealer,
  };
};

/**
 * Keeps seal keys as files that only this user can read (0600, in a folder 0700), and the envelopes of split ones. The folder
 * must be in no backup. Whoever holds it and a copy of the ballot box while a wave is open can read the answers, though not
 * whose they are; not so when the key is split: what lies here then opens nothing without the custodians.
 */
export const keyFolder = (folder: string): SealKeyKeeper => keysOn(folderShelf(folder));

/** Keeps seal keys in memory: for tests. A stop of the process destroys every key, and with them all sealed answers. */
export const keyMemory = (): SealKeyKeeper => keysOn(memoryShelf());
