import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { startCluster, type Cluster } from './cluster.ts';
import type { Mishap, PostgresKind } from './keep-postgres.ts';
import { keeperFolderPrefix, removeLeftovers } from './leftovers.ts';
import { postgresFolder } from './postgres-programs.ts';
import { makeServerFolder, reachablePrograms, serverUser } from './server-user.ts';
import { emptyDisk, fillDisk, mountSmallDisk, unmountSmallDisk } from './small-disk.ts';
import { z } from 'zod';

/**
 * A process that keeps two PostgreSQL clusters (WHO and WHAT) alive as long as its standard input is open, prints their addresses as one
 * line of JSON, and then stops and removes them: also when whoever started it was killed without warning. A line of its input is a
 * `Mishap` as JSON, and is answered by a line when it has been done.
 */
const kind = z
  .enum(['throwaway', 'durable', 'small-disk', 'small-files', 'keeps-order'])
  .parse(process.argv[2] ?? 'throwaway') satisfies PostgresKind;
const user = serverUser();
removeLeftovers();
const root = makeServerFolder(keeperFolderPrefix, user);
writeFileSync(path.join(root, 'keeper.pid'), `${String(process.pid)}\n`);
const programs = reachablePrograms(postgresFolder(), root, user);

const clusters = new Map<'who' | 'what', Cluster>();
let stopping: Promise<void> | undefined;
const stop = async (exitCode: number): Promise<void> => {
  await Promise.all([...clusters.values()].map((cluster) => cluster.stop()));
  unmountSmallDisk(path.join(root, 'what'));
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  process.exit(exitCode);
};
const stopOnce = (exitCode: number): void => void (stopping ??= stop(exitCode));

/** A commit that is answered lies with the operating system, which outlives a killed server. */
const durable = { synchronous_commit: 'on', full_page_writes: 'on' };

const keepsOrder = { archive_mode: 'on', archive_command: 'true', track_commit_timestamp: 'on', log_statement: 'all' };
const settingsOf = { throwaway: {}, durable, 'small-disk': durable, 'small-files': durable, 'keeps-order': keepsOrder };

/** A little more than a file of PostgreSQL's own log, which has to be written. */
const smallFileKb = 17 * 1024;

const startSide = async (side: 'who' | 'what'): Promise<string> => {
  const folder = path.join(root, side);
  mkdirSync(folder, { mode: 0o700 });
  if (kind === 'small-disk' && side === 'what') mountSmallDisk(folder);
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const fileLimitKb = kind === 'small-files' && side === 'what' ? smallFileKb : undefined;
  const settings = settingsOf[kind];
  const cluster = await startCluster({ folder, programs, user, settings, fileLimitKb });
  clusters.set(side, cluster);
  return cluster.url;
};

const mishap = z.strictObject({ do: z.enum(['kill', 'start', 'fill', 'empty']), side: z.enum(['who', 'what']) });

const befall = async ({ do: what, side }: Mishap): Promise<void> => {
  const cluster = clusters.get(side);
  if (what === 'kill') await cluster?.kill();
  if (what === 'start') await cluster?.startAgain();
  if (what === 'fill') fillDisk(path.join(root, side));
  if (what === 'empty') emptyDisk(path.join(root, side));
  process.stdout.write('done\n');
};

process.stdin.once('end', () => stopOnce(0)).once('error', () => stopOnce(0));
createInterface({ input: process.stdin }).on('line', (line) => {
  befall(mishap.parse(JSON.parse(line))).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    stopOnce(1);
  });
});
process.once('SIGTERM', () => stopOnce(0)).on('SIGINT', () => undefined); // Ctrl-C reaches our owner, who closes our input when it is done

const started = await Promise.allSettled([startSide('who'), startSide('what')]);
const failure = started.find((side) => side.status === 'rejected');
if (failure === undefined) {
  const [who, what] = started.map((side) => (side.status === 'fulfilled' ? side.value : ''));
  process.stdout.write(`${JSON.stringify({ who, what })}\n`);
} else {
  process.stderr.write(`${failure.reason instanceof Error ? failure.reason.message : String(failure.reason)}\n`);
  stopOnce(1);
}
