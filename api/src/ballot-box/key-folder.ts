import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeSealKeyPair, unsealWith, type SealKeyPair } from './seal.ts';
import type { SealKeyKeeper } from './seal-key-keeper.ts';

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const serialise = ({ publicKey, privateKey }: SealKeyPair): string =>
  [publicKey, privateKey].map((bytes) => Buffer.from(bytes).toString('base64url')).join('\n');

const readPair = async (file: string): Promise<SealKeyPair | undefined> => {
  try {
    const [publicKey, privateKey] = (await readFile(file, 'utf8'))
      .split('\n')
      .map((line) => new Uint8Array(Buffer.from(line, 'base64url')));
    if (publicKey?.length !== 65 || privateKey?.length !== 32) throw new Error('readPair requires a whole key file');
    return { publicKey, privateKey };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** Makes what was done in a folder survive a power cut. Not every system can: then it is as safe as the system is. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, constants.O_RDONLY);
  await handle.sync().catch(() => undefined);
  await handle.close();
};

const writeDurably = async (file: string, text: string): Promise<void> => {
  const handle = await open(file, 'w', 0o600);
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
};

/** Overwrites before removing. On disks that keep old blocks (most SSDs) only encryption of the disk makes this certain. */
const shred = async (file: string): Promise<void> => {
  try {
    const handle = await open(file, 'r+');
    const { size } = await handle.stat();
    await handle.write(randomBytes(size), 0, size, 0);
    await handle.sync();
    await handle.close();
    await rm(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
};

/**
 * Keeps seal keys as files that only this user can read (0600, in a folder 0700). The folder must be in no backup: whoever
 * holds it and a copy of the ballot box while a wave is open can read the answers, though not whose they are.
 */
export const keyFolder = (folder: string): SealKeyKeeper => {
  const fileOf = (waveId: string): string => path.join(folder, `${encodeURIComponent(waveId)}.seal-key`);
  return {
    make: async (waveId) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
      const existing = await readPair(fileOf(waveId));
      if (existing !== undefined) return existing.publicKey;
      const pair = await makeSealKeyPair();
      await writeDurably(`${fileOf(waveId)}.new`, serialise(pair));
      await rename(`${fileOf(waveId)}.new`, fileOf(waveId)); // whole or not at all
      await syncFolder(folder);
      return pair.publicKey;
    },
    unsealerOf: async (waveId) => {
      const pair = await readPair(fileOf(waveId));
      return pair === undefined ? undefined : unsealWith(waveId, pair.privateKey);
    },
    destroy: async (waveId) => {
      await shred(fileOf(waveId));
      await shred(`${fileOf(waveId)}.new`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await syncFolder(folder);
    },
  };
};
