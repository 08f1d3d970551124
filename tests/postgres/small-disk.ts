import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Room for a cluster with two small databases, and some to spare. */
const diskMegabytes = 160;
const blockByteCount = 64 * 1024;

const ballastIn = (folder: string): string => path.join(folder, 'ballast');

/** Makes a small disk of its own out of an empty folder. Edges: throws where the system does not let us. */
export const mountSmallDisk = (folder: string, megabytes = diskMegabytes): void => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m,mode=0755`, 'takhoyde-test', folder], {
    stdio: 'ignore',
  });
};

/** Takes the small disk away again, where there is one. */
export const unmountSmallDisk = (folder: string): void => {
  if (process.platform !== 'linux' || !readFileSync('/proc/mounts', 'utf8').includes(` ${folder} `)) return;
  execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
};

/** Whether this machine lets us make small disks: root in most containers, nobody elsewhere. */
export const canMountDisks = (): boolean => {
  const folder = mkdtempSync(path.join(tmpdir(), 'takhoyde-disk-'));
  try {
    mountSmallDisk(folder, 1);
    unmountSmallDisk(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Fills a disk to the last block, as a log that nobody looks after does. */
export const fillDisk = (folder: string): void => {
  const file = openSync(ballastIn(folder), 'a');
  try {
    for (let size = blockByteCount; size >= 512;) {
      try {
        writeSync(file, Buffer.alloc(size, 1));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
        size /= 2;
      }
    }
  } finally {
    closeSync(file);
  }
};

/** Makes room again. */
export const emptyDisk = (folder: string): void => {
  rmSync(ballastIn(folder), { force: true });
};
