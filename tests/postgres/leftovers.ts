import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolders } from './server-user.ts';
import { unmountSmallDisk } from './small-disk.ts';

/** Name of the folders that keepers make; in each, `keeper.pid` tells whose it is. */
export const keeperFolderPrefix = 'takhoyde-postgres-';

const readNumber = (file: string): number | undefined => {
  if (!existsSync(file)) return undefined;
  const [line = ''] = readFileSync(file, 'utf8').split('\n');
  return /^\d+$/.test(line) ? Number(line) : undefined;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Whether a process is the server of this folder; a number alone may belong to somebody else by now. */
const isServerOf = (pid: number, folder: string): boolean => {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes(folder);
  } catch {
    return false;
  }
};

const removeFolder = (folder: string): void => {
  for (const side of ['who', 'what']) {
    const pid = readNumber(path.join(folder, side, 'data', 'postmaster.pid'));
    if (pid !== undefined && isServerOf(pid, folder)) process.kill(pid, 'SIGQUIT');
    unmountSmallDisk(path.join(folder, side));
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};

/** Ends servers and removes folders whose keeper was killed itself. Folders of living keepers, and of other users, stay. */
export const removeLeftovers = (): void => {
  for (const place of temporaryFolders().filter((folder) => existsSync(folder))) {
    for (const name of readdirSync(place).filter((entry) => entry.startsWith(keeperFolderPrefix))) {
      const folder = path.join(place, name);
      try {
        const keeper = readNumber(path.join(folder, 'keeper.pid'));
        if (keeper !== undefined && !isAlive(keeper)) removeFolder(folder);
      } catch {
        // another user's folder, or one that its keeper removes right now
      }
    }
  }
};
