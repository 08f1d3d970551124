import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StoreLocked } from './store-errors.ts';

/** A held lock; `release` lets the next process in. */
export type FolderLock = { release: () => Promise<void> };

const socketName = 'in-use.sock';

const listenOn = (address: string): Promise<Server | 'taken'> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('taken');
      else reject(error);
    });
    server.listen(address, () => resolve(server.unref()));
  });

const isAnswering = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** A name that the system itself forgets when the process dies: abstract socket, named pipe, or (elsewhere) a file in the temp folder. */
const machineAddress = (directory: string): string => {
  const name = `takhoyde-${createHash('sha256').update(realpathSync(directory)).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
};

const takeSocket = async (address: string, file: string | undefined): Promise<Server | 'taken'> => {
  const first = await listenOn(address);
  if (first !== 'taken' || file === undefined) return first;
  if (await isAnswering(address)) return 'taken';
  rmSync(file, { force: true }); // left by a killed process: nobody answers
  return listenOn(address);
};

/** Also a socket in the folder itself: two containers that share a volume do not share abstract names. Linux only. */
const takeFolderSocket = async (directory: string): Promise<Server | 'taken' | 'not-here'> => {
  if (process.platform !== 'linux') return 'not-here';
  // A socket path holds 107 bytes; the path through the folder's descriptor is short however deep the folder lies.
  const descriptor = openSync(directory, constants.O_RDONLY);
  try {
    return await takeSocket(`/proc/self/fd/${descriptor}/${socketName}`, path.join(directory, socketName));
  } catch {
    return 'not-here'; // file systems without sockets (some network shares): the machine-wide lock still holds
  } finally {
    closeSync(descriptor);
  }
};

const shut = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

/**
 * Locks a database folder for this process. A process that is killed loses its lock at once, so a new start is never blocked.
 * Edges: throws `StoreLocked` when another process (or another store of this process) holds the folder. Source: docs/anonymity.md
 */
export const lockFolder = async (directory: string): Promise<FolderLock> => {
  const address = machineAddress(directory);
  const machine = await takeSocket(address, path.isAbsolute(address) && process.platform !== 'win32' ? address : undefined);
  if (machine === 'taken') throw new StoreLocked(directory);
  const folder = await takeFolderSocket(directory);
  if (folder === 'taken') {
    await shut(machine);
    throw new StoreLocked(directory);
  }
  return {
    release: async () => {
      if (folder !== 'not-here') {
        await shut(folder);
        rmSync(path.join(directory, socketName), { force: true });
      }
      await shut(machine);
    },
  };
};
