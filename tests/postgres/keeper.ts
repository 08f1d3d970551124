import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startCluster, type Cluster } from './cluster.ts';
import { keeperFolderPrefix, removeLeftovers } from './leftovers.ts';
import { postgresFolder } from './postgres-programs.ts';
import { makeServerFolder, reachablePrograms, serverUser } from './server-user.ts';

/**
 * A process that keeps two PostgreSQL clusters (WHO and WHAT) alive as long as its standard input is open, prints their addresses as one
 * line of JSON, and then stops and removes them: also when whoever started it was killed without warning.
 */
const user = serverUser();
removeLeftovers();
const root = makeServerFolder(keeperFolderPrefix, user);
writeFileSync(path.join(root, 'keeper.pid'), `${String(process.pid)}\n`);
const programs = reachablePrograms(postgresFolder(), root, user);

const clusters: Cluster[] = [];
let stopping: Promise<void> | undefined;
const stop = async (exitCode: number): Promise<void> => {
  await Promise.all(clusters.map((cluster) => cluster.stop()));
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  process.exit(exitCode);
};
const stopOnce = (exitCode: number): void => void (stopping ??= stop(exitCode));

const startSide = async (side: 'who' | 'what'): Promise<string> => {
  const folder = path.join(root, side);
  mkdirSync(folder, { mode: 0o700 });
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const cluster = await startCluster({ folder, programs, user });
  clusters.push(cluster);
  return cluster.url;
};

process.stdin
  .once('end', () => stopOnce(0))
  .once('error', () => stopOnce(0))
  .resume();
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
