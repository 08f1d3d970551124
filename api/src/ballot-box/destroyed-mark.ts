import type { KeyShelf } from './key-shelf.ts';

/** What tells, when a key is gone, that it was destroyed on purpose and not lost. Holds nothing. */
const nameOf = (waveId: string): string => `${waveId}.destroyed`;

export const isMarkedDestroyed = async (shelf: KeyShelf, waveId: string): Promise<boolean> =>
  (await shelf.read(nameOf(waveId))) !== undefined;

/** Marks first and shreds afterwards, so that a crash between the two cannot make a destroyed key look lost. */
export const destroyMarked = async (shelf: KeyShelf, waveId: string, secretName: string): Promise<void> => {
  await shelf.putOnce(nameOf(waveId), '');
  await shelf.shred(secretName);
};
