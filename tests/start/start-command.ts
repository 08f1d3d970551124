import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';

const checkout = path.resolve(import.meta.dirname, '..', '..');

/** `npm start` as npm runs it, and what came of it. */
export type StartCommand = { process: ChildProcess; output: () => string; ready: Promise<string>; ended: Promise<number> };

/** A port that was free a moment ago. */
export const findFreePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** Runs the start command on a port and a data folder of the test's own. `ready` tells the origin that it announced. */
export const runStart = (port: number, dataFolder: string): StartCommand => {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    cwd: checkout,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (text) => (output += String(text)));
  const ready = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output += `${line}\n`;
      const origin = /^Takhøyde: (http:\S+)$/u.exec(line)?.[1];
      if (origin !== undefined) resolve(origin);
    });
  });
  const ended = new Promise<number>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? (signal === null ? -1 : -2))),
  );
  return { process: child, output: () => output, ready, ended };
};

/** Waits until nobody listens any more; false when somebody still does after ten seconds. */
export const isSoonSilent = async (origin: string): Promise<boolean> => {
  for (const until = Date.now() + 10_000; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const isAnswering = await fetch(`${origin}/api/health`, { headers: { connection: 'close' } }).then(
      () => true,
      () => false,
    );
    if (!isAnswering) return true;
  }
  return false;
};
