import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** Where a keeper puts what it has to remember: small secret texts by name, outside both databases. */
export type KeyShelf = {
  read: (name: string) => Promise<string | undefined>;
  /** Puts a text there unless one is there already; gives the one that stands. Survives a power cut once it has answered. */
  putOnce: (name: string, text: string) => Promise<string>;
  /** Removes a text, so that it cannot be read back. Edges: nothing happens when there is none. */
  shred: (name: string) => Promise<void>;
};

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const readText = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
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
  const handle = await open(file, 'wx', 0o600);
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
};

/** Overwrites before removing. On disks that keep old blocks (most SSDs) only encryption of the disk makes this certain. */
const overwriteAndRemove = async (file: string): Promise<void> => {
  try {
    const handle = await open(file, 'r+');
    const { size } = await handle.stat();
    await handle.write(randomBytes(size), 0, size, 0);
    await handle.sync();
    await handle.close();
    await rm(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
};

/** Whole or not at all, and the first one stands: a name is given to the text only once it lies on the disk. */
const linkOnce = async (file: string, text: string): Promise<void> => {
  const draft = `${file}.${randomBytes(6).toString('hex')}.new`;
  await writeDurably(draft, text);
  try {
    await link(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    await overwriteAndRemove(draft); // another came first: this secret is nobody's
    return;
  }
  await rm(draft); // only the other name of the same bytes
};

/** Drafts that a crash left half-way: they hold the secret too. */
const draftsOf = async (folder: string, fileName: string): Promise<string[]> => {
  const isDraft = (name: string): boolean =>
    name.startsWith(`${fileName}.`) && /^[0-9a-f]{12}\.new$/u.test(name.slice(fileName.length + 1));
  return (await readdir(folder)).filter(isDraft).map((name) => path.join(folder, name));
};

/** A shelf of files that only this user can read (0600, in a folder 0700). The folder must be in no backup. */
export const folderShelf = (folder: string): KeyShelf => {
  const fileOf = (name: string): string => path.join(folder, encodeURIComponent(name));
  const ready = async (): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
  };
  return {
    read: (name) => readText(fileOf(name)),
    putOnce: async (name, text) => {
      const standing = await readText(fileOf(name));
      if (standing !== undefined) return standing;
      await ready();
      await linkOnce(fileOf(name), text);
      await syncFolder(folder);
      return (await readText(fileOf(name))) ?? text;
    },
    shred: async (name) => {
      await ready();
      const drafts = await draftsOf(folder, encodeURIComponent(name));
      for (const file of [fileOf(name), ...drafts]) await overwriteAndRemove(file);
      await syncFolder(folder);
    },
  };
};

/** A shelf in memory: for tests. A stop of the process empties it. */
export const memoryShelf = (): KeyShelf => {
  const texts = new Map<string, string>();
  return {
    read: (name) => Promise.resolve(texts.get(name)),
    putOnce: (name, text) => {
      const standing = texts.get(name) ?? text;
      texts.set(name, standing);
      return Promise.resolve(standing);
    },
    shred: (name) => {
      texts.delete(name);
      return Promise.resolve();
    },
  };
};
