import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** Addresses of the two clusters: each the database `postgres`, with a login that may make databases. */
export type PostgresAddresses = { who: string; what: string };

/**
 * What may be done to a cluster while others use it: end it without warning, or start it again over the same data. `fill` and `empty`
 * are for the small disk of `small-disk`.
 */
export type Mishap = { do: 'kill' | 'start' | 'fill' | 'empty'; side: 'who' | 'what' };

/** Two running clusters and the way to end them. */
export type KeptPostgres = {
  addresses: PostgresAddresses;
  keeperPid: number;
  /** Answers when it is done. One at a time. */
  befall: (mishap: Mishap) => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * `throwaway`: fast, and a killed server forgets its last moments. `durable`: what is acknowledged is there after a kill -9 of the
 * server (not after a power cut: nothing is synced). `small-disk`: durable, and WHAT lies on a disk of its own that can be filled; needs
 * a system where `canMountDisks`. `small-files`: durable, and no file of WHAT can grow beyond some 17 MB; works everywhere but Windows. `keeps-order`:
 * set up so that it remembers when each row came, as a server for ballots must not be.
 */
export type PostgresKind = 'throwaway' | 'durable' | 'small-disk' | 'small-files' | 'keeps-order';

const printed = z.strictObject({ who: z.string(), what: z.string() });

/** Starts two PostgreSQL clusters. They end with `stop`, or by themselves when this process ends in any way. */
export const keepPostgres = async (kind: PostgresKind = 'throwaway'): Promise<KeptPostgres> => {
  // A group of its own: what kills our group must not take away the one who cleans up.
  const keeper = spawn(process.execPath, [path.join(import.meta.dirname, 'keeper.ts'), kind], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  const lines = createInterface({ input: keeper.stdout });
  const nextLine = (): Promise<string> => new Promise((resolve) => lines.once('line', resolve));
  const line = await Promise.race([nextLine(), ended]);
  if (line === undefined) throw new Error('PostgreSQL could not be started for the tests: the reason is above');
  return {
    addresses: printed.parse(JSON.parse(line)),
    keeperPid: keeper.pid ?? 0,
    befall: async (mishap) => {
      const done = nextLine();
      keeper.stdin.write(`${JSON.stringify(mishap)}\n`);
      if ((await Promise.race([done, ended])) !== 'done') throw new Error(`${mishap.do} ${mishap.side} could not be done`);
    },
    stop: () => {
      keeper.stdin.end();
      return ended;
    },
  };
};
