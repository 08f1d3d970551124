import { destroyMarked, isMarkedDestroyed } from './destroyed-mark.ts';
import type { KeyShelf } from './key-shelf.ts';
import { makeSealKeyPair, unsealWith, type SealKeyPair } from './seal.ts';
import type { SealKeyKeeper } from './seal-key-keeper.ts';

const serialise = ({ publicKey, privateKey }: SealKeyPair): string =>
  [publicKey, privateKey].map((bytes) => Buffer.from(bytes).toString('base64url')).join('\n');

const parsePair = (text: string): SealKeyPair => {
  const [publicKey, privateKey] = text.split('\n').map((line) => new Uint8Array(Buffer.from(line, 'base64url')));
  if (publicKey?.length !== 65 || privateKey?.length !== 32) throw new Error('parsePair requires a whole key file');
  return { publicKey, privateKey };
};

const nameOf = (waveId: string): string => `${waveId}.seal-key`;

/** Keys that one keeper has, whole, on a shelf. */
export const singleKeysOn = (shelf: KeyShelf): SealKeyKeeper => {
  const find = async (waveId: string): Promise<SealKeyPair | undefined> => {
    const text = (await isMarkedDestroyed(shelf, waveId)) ? undefined : await shelf.read(nameOf(waveId));
    return text === undefined ? undefined : parsePair(text);
  };
  return {
    make: async (waveId) => {
      if (await isMarkedDestroyed(shelf, waveId)) throw new Error('make requires a wave whose key is not destroyed');
      const existing = await find(waveId);
      if (existing !== undefined) return existing.publicKey;
      return parsePair(await shelf.putOnce(nameOf(waveId), serialise(await makeSealKeyPair()))).publicKey;
    },
    readinessOf: async (waveId) => {
      if (await isMarkedDestroyed(shelf, waveId)) return { kind: 'destroyed' };
      return (await find(waveId)) === undefined ? { kind: 'missing' } : { kind: 'ready', givenBy: [] };
    },
    unsealerOf: async (waveId) => {
      const pair = await find(waveId);
      return pair === undefined ? undefined : unsealWith(waveId, pair.privateKey);
    },
    destroy: (waveId) => destroyMarked(shelf, waveId, nameOf(waveId)),
  };
};
