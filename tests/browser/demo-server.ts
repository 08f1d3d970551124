import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const checkout = path.resolve(import.meta.dirname, '..', '..');
const startPatienceMs = 180_000;

/** The product with its demo city, in a process and a data folder of its own. */
export type DemoServer = { origin: string; pid: number; stop: () => Promise<void>; kill: () => Promise<void> };

/** Where the data lies, and what else the server is told by its environment. */
export type DemoPlace = { dataFolder: string; env?: Record<string, string> };

/** Starts the demo on a free port and waits until it says where it is. It stops when asked, or when we are gone. */
export const startDemo = async (place: DemoPlace): Promise<DemoServer> => {
  const server = spawnDemo(place);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const endedEarly = ended.then(() => Promise.reject(new Error(`the demo did not start: see ${logOf(place)}`)));
  endedEarly.catch(() => undefined); // told only to those who wait for the start
  const origin = await Promise.race([announcedOrigin(server, logOf(place)), endedEarly]);
  return {
    origin,
    pid: server.pid ?? 0,
    stop: () => {
      server.stdin?.end();
      return ended;
    },
    kill: () => {
      server.kill('SIGKILL');
      return ended;
    },
  };
};

/** Kept after the run: what the server wrote to standard output and error. */
const logOf = ({ dataFolder }: DemoPlace): string =>
  path.join(checkout, 'test-results', 'servers', `${path.basename(path.dirname(dataFolder))}.log`);

const spawnDemo = (place: DemoPlace): ChildProcess => {
  const { dataFolder, env } = place;
  mkdirSync(path.dirname(logOf(place)), { recursive: true });
  const log = openSync(logOf(place), 'a');
  const preload = pathToFileURL(path.join(checkout, 'scripts', 'stop-with-parent.mjs')).href;
  const webHandler = process.env['WEB_HANDLER'] ?? path.join(checkout, 'web', 'build', 'handler.js');
  const server = spawn(process.execPath, ['--import', preload, path.join(checkout, 'api', 'demo', 'main.ts')], {
    cwd: checkout,
    env: { ...process.env, PORT: '0', DATA_DIR: dataFolder, WEB_HANDLER: webHandler, TAKHOYDE_STOP_WITH_PARENT: '1', ...env },
    stdio: ['pipe', 'pipe', log],
  });
  closeSync(log);
  return server;
};

const announcedOrigin = (server: ChildProcess, log: string): Promise<string> =>
  new Promise((resolve, reject) => {
    if (server.stdout === null) throw new Error('announcedOrigin requires a server that prints');
    const patience = setTimeout(() => {
      server.kill('SIGKILL');
      reject(new Error('the demo did not say where it is in time'));
    }, startPatienceMs);
    createInterface({ input: server.stdout }).on('line', (line) => {
      appendFileSync(log, `${line}\n`);
      const origin = /^Takhøyde: (http:\S+)$/u.exec(line)?.[1];
      if (origin === undefined) return;
      clearTimeout(patience);
      resolve(origin);
    });
  });
