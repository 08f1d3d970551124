import { readdir, readFile, rename, mkdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { DeskParts } from '../desk-parts.ts';
import { takeBounce } from './take-bounce.ts';

const mostBytes = 1_000_000;

/** Where mail lies: in `new` of a Maildir, else in the folder itself. */
const filesIn = async (folder: string): Promise<string[]> => {
  const inMaildir = await readdir(path.join(folder, 'new'), { withFileTypes: true }).catch(() => undefined);
  const place = inMaildir === undefined ? folder : path.join(folder, 'new');
  const entries = inMaildir ?? (await readdir(folder, { withFileTypes: true }));
  return entries.filter((entry) => entry.isFile()).map(({ name }) => path.join(place, name));
};

/**
 * Takes the mail that has come to the return address since last time, from a folder that a mail server or a fetching program puts it
 * in, one file a mail. A bounce that was noted is deleted: it names a person. Anything else is put aside in `other`, for people to read.
 */
export const takeBounceFolder = async (parts: Pick<DeskParts, 'office'>, folder: string): Promise<void> => {
  for (const file of await filesIn(folder)) {
    const raw = await readFile(file, 'utf8');
    if (raw.length <= mostBytes && (await takeBounce(parts, raw))) {
      await unlink(file);
      continue;
    }
    const other = path.join(folder, 'other');
    await mkdir(other, { recursive: true });
    await rename(file, path.join(other, path.basename(file)));
  }
};
