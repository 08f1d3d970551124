import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { program } from './postgres-programs.ts';
import type { ServerUser } from './server-user.ts';

const run = promisify(execFile);
const startPatienceMs = 30_000;
const pauseMs = 25;

/**
 * One PostgreSQL server with data of its own. `url` names the database `postgres`; the login owns what it makes and is no superuser.
 * `kill` ends it without warning (kill -9); `startAgain` starts it over the same data, where it was.
 */
export type Cluster = { url: string; stop: () => Promise<void>; kill: () => Promise<void>; startAgain: () => Promise<void> };

/** Where a cluster lies and who runs it. */
export type ClusterPlace = {
  folder: string;
  programs: string;
  user: ServerUser | undefined;
  /** Settings beside those of a throwaway server. */
  settings?: Readonly<Record<string, string>>;
  /** No file of the server may grow beyond this. */
  fileLimitKb?: number | undefined;
};

const superuser = 'takhoyde_superuser';
const login = 'takhoyde_login';

/** What makes a throwaway server fast and keeps it to itself. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '400',
  shared_buffers: '64MB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  scram_iterations: '64',
  timezone: 'UTC',
};

/** Makes an empty cluster and starts it on a free port of the loopback address. */
export const startCluster = async (place: ClusterPlace): Promise<Cluster> => {
  const password = randomBytes(16).toString('hex');
  await makeData(place, password);
  const port = await freePort();
  const urlOf = (name: string): string => `postgres://${name}:${password}@127.0.0.1:${String(port)}/postgres`;
  const start = async (): Promise<ChildProcess> => {
    const { server, log } = startServer(place, port);
    await untilAnswering(urlOf(superuser), server, log);
    return server;
  };
  let server = await start();
  await makeLogin(urlOf(superuser), password);
  return {
    url: urlOf(login),
    stop: () => endServer(server, 'SIGINT'), // PostgreSQL's fast shutdown: open connections are cut
    kill: () => endServer(server, 'SIGKILL'),
    startAgain: async () => {
      server = await oncePossible(start);
    },
  };
};

/** A server whose main process was killed still has others, which notice it and end: until then a new one does not start. */
const oncePossible = async (start: () => Promise<ChildProcess>): Promise<ChildProcess> => {
  const until = Date.now() + startPatienceMs;
  for (;;) {
    try {
      return await start();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await pause(pauseMs);
  }
};

const dataFolder = ({ folder }: ClusterPlace): string => path.join(folder, 'data');

const makeData = async (place: ClusterPlace, password: string): Promise<void> => {
  const passwordFile = path.join(place.folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.user !== undefined) chownSync(passwordFile, place.user.uid, place.user.gid);
  const args = [
    '--no-sync',
    '--auth=scram-sha-256',
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    '--set=scram_iterations=64',
    `--pgdata=${dataFolder(place)}`,
  ];
  await run(program(place.programs, 'initdb'), args, { ...place.user, cwd: place.folder });
};

const startServer = (place: ClusterPlace, port: number): { server: ChildProcess; log: string } => {
  const log = path.join(place.folder, 'server.log');
  const output = openSync(log, 'a');
  const options = Object.entries({ ...settings, ...place.settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const command = [program(place.programs, 'postgres'), '-D', dataFolder(place), ...options];
  const [executable = '', ...args] = place.fileLimitKb === undefined ? command : limited(command, place.fileLimitKb);
  const server = spawn(executable, args, {
    ...place.user,
    cwd: place.folder,
    stdio: ['ignore', output, output],
  });
  return { server, log };
};

/** The shell counts in blocks of 512 bytes, and gives way to the server, which keeps the limit and our process id. */
const limited = (command: readonly string[], limitKb: number): string[] => [
  '/bin/sh',
  '-c',
  `ulimit -f ${String(limitKb * 2)} && exec "$@"`,
  'sh',
  ...command,
];

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const untilAnswering = async (url: string, server: ChildProcess, log: string): Promise<void> => {
  const until = Date.now() + startPatienceMs;
  while (Date.now() < until && server.exitCode === null) {
    if (await isAnswering(url)) return;
    await pause(pauseMs);
  }
  server.kill('SIGKILL');
  throw new Error(`PostgreSQL did not start: ${readFileSync(log, 'utf8')}`);
};

const isAnswering = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
};

/** The product's own login, as an operator would make it: it may make databases and roles, and cannot step over grants. */
const makeLogin = async (url: string, password: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create role ${login} login createdb createrole password '${password}'`);
  await client.end();
};

const endServer = (server: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return void resolve();
    server.once('exit', () => resolve());
    server.kill(signal);
  });
