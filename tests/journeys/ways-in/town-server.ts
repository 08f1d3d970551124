import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const checkout = path.resolve(import.meta.dirname, '..', '..', '..');
const patienceMs = 60_000;

const letters = z.array(z.strictObject({ to: z.string(), text: z.string() }));
const told = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready'), origin: z.url() }),
  z.strictObject({ kind: z.literal('letters'), letters }),
]);

/** The small town in a process of its own, and the letters that its people have got. */
export type Town = {
  readonly origin: string;
  readonly letters: () => Promise<z.infer<typeof letters>>;
  readonly stop: () => Promise<void>;
};

/** Starts the town and waits until it says where it is. */
export const startTown = async (): Promise<Town> => {
  const webHandler = process.env['WEB_HANDLER'] ?? path.join(checkout, 'web', 'build', 'handler.js');
  const server = spawn(process.execPath, [path.join(import.meta.dirname, 'small-town.ts')], {
    cwd: checkout,
    env: { ...process.env, WEB_HANDLER: webHandler },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const lines = createInterface({ input: server.stdout });
  const next = (): Promise<z.infer<typeof told>> =>
    new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error('the town did not answer in time')), patienceMs);
      lines.once('line', (line) => {
        clearTimeout(patience);
        resolve(told.parse(JSON.parse(line)));
      });
    });
  const first = await next();
  if (first.kind !== 'ready') throw new Error('startTown requires a town that says where it is first');
  return {
    origin: first.origin,
    letters: async () => {
      const answer = next();
      server.stdin.write('letters\n');
      const heard = await answer;
      return heard.kind === 'letters' ? heard.letters : [];
    },
    stop: () => {
      server.stdin.end();
      return ended;
    },
  };
};
