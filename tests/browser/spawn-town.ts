import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const checkout = path.resolve(import.meta.dirname, '..', '..');
const patienceMs = 180_000;
const ready = z.strictObject({ kind: z.literal('ready'), origin: z.url() });

/** A small town in a process of its own: where it is, and what it answers when it is told something. */
export type SpawnedTown = { origin: string; tell: (line: string) => Promise<unknown>; stop: () => Promise<void> };

/** Starts a town's script, which prints one line of JSON when it is ready and one for each line it is told. It stops with us. */
export const spawnTown = async (script: string): Promise<SpawnedTown> => {
  const webHandler = process.env['WEB_HANDLER'] ?? path.join(checkout, 'web', 'build', 'handler.js');
  const server = spawn(process.execPath, [script], {
    cwd: checkout,
    env: { ...process.env, WEB_HANDLER: webHandler },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const lines = createInterface({ input: server.stdout });
  const next = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error('the town did not answer in time')), patienceMs);
      lines.once('line', (line) => {
        clearTimeout(patience);
        resolve(JSON.parse(line));
      });
    });
  const { origin } = ready.parse(await next());
  return {
    origin,
    tell: (line) => {
      const answer = next();
      server.stdin.write(`${line}\n`);
      return answer;
    },
    stop: () => {
      server.stdin.end();
      return ended;
    },
  };
};
