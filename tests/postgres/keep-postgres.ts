import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** Addresses of the two clusters: each the database `postgres`, with a login that may make databases. */
export type PostgresAddresses = { who: string; what: string };

/** Two running clusters and the way to end them. */
export type KeptPostgres = { addresses: PostgresAddresses; keeperPid: number; stop: () => Promise<void> };

const printed = z.strictObject({ who: z.string(), what: z.string() });

/** Starts two PostgreSQL clusters. They end with `stop`, or by themselves when this process ends in any way. */
export const keepPostgres = async (): Promise<KeptPostgres> => {
  // A group of its own: what kills our group must not take away the one who cleans up.
  const keeper = spawn(process.execPath, [path.join(import.meta.dirname, 'keeper.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  const line = await Promise.race([firstLine(keeper.stdout), ended]);
  if (line === undefined) throw new Error('PostgreSQL could not be started for the tests: the reason is above');
  return {
    addresses: printed.parse(JSON.parse(line)),
    keeperPid: keeper.pid ?? 0,
    stop: () => {
      keeper.stdin.end();
      return ended;
    },
  };
};

const firstLine = (stream: NodeJS.ReadableStream): Promise<string> =>
  new Promise((resolve) => createInterface({ input: stream }).once('line', resolve));
