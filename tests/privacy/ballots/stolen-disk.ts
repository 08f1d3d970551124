import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import { sql, type Kysely } from 'kysely';
import { keeperFolderPrefix } from '../../postgres/leftovers.ts';
import { makePostgresDatabase } from '../../postgres/postgres-database.ts';
import { temporaryFolders } from '../../postgres/server-user.ts';

/** One file of a database as it lies on the disk. */
export type DiskFile = { name: string; bytes: Buffer };

const blockByteCount = 512;

const filesOfArchive = async (archive: Blob): Promise<DiskFile[]> => {
  const whole = Buffer.from(await archive.arrayBuffer());
  const files: DiskFile[] = [];
  for (let at = 0; at + blockByteCount <= whole.length && whole[at] !== 0;) {
    const text = (from: number, to: number) => whole.toString('latin1', at + from, at + to).replace(/\0.*$/s, '');
    const byteCount = Number.parseInt(text(124, 136), 8) || 0;
    files.push({ name: text(0, 100), bytes: whole.subarray(at + blockByteCount, at + blockByteCount + byteCount) });
    at += blockByteCount * (1 + Math.ceil(byteCount / blockByteCount));
  }
  return files;
};

/** Folders of the PostgreSQL servers that tests have started on this machine, ours and those of other runs. */
const serverFolders = (): string[] =>
  temporaryFolders()
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith(keeperFolderPrefix))
        .flatMap((name) => ['who', 'what'].map((side) => path.join(folder, name, side))),
    );

/** The first eight bytes of this file are the number that a cluster is known by. */
const clusterOf = (folder: string): string => {
  const control = path.join(folder, 'data/global/pg_control');
  return existsSync(control) ? readFileSync(control).readBigUInt64LE(0).toString() : '';
};

const filesBelow = (folder: string, part: string): DiskFile[] =>
  readdirSync(path.join(folder, part), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(part, name))
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));

const filesOfServer = async (store: WhoStore | WhatStore): Promise<DiskFile[]> => {
  const db = store.owner as unknown as Kysely<never>;
  const { rows } = await sql<{ oid: string; cluster: string }>`
    select oid::text as oid, (select system_identifier::text from pg_control_system()) as cluster
    from pg_database where datname = current_database()`.execute(db);
  const folder = serverFolders().find((one) => clusterOf(one) === rows[0]?.cluster);
  if (folder === undefined || rows[0] === undefined) throw new Error('filesOfServer requires a server that the tests started');
  await (await makePostgresDatabase(store.side)).drop(); // copying files makes the server write down what it holds in memory
  const inData = [`base/${rows[0].oid}`, 'pg_wal', 'pg_xact', 'pg_commit_ts'].map((part) => path.join('data', part));
  const serverLog = { name: 'server.log', bytes: readFileSync(path.join(folder, 'server.log')) };
  return [...inData.flatMap((part) => filesBelow(folder, part)), serverLog];
};

/** Every file of a database: tables, indexes, catalogue, log of writes, and on a server also what it has told in its own log. */
export const filesOnDisk = async (store: WhoStore | WhatStore): Promise<DiskFile[]> => {
  if (store.dump === undefined) return filesOfServer(store);
  await sql`checkpoint`.execute(store.owner);
  return filesOfArchive(await store.dump());
};

const isWriteAheadLog = ({ name }: DiskFile): boolean => /(?:^|\/)pg_wal\//u.test(name);

/** In how many files some bytes stand: in tables, indexes and catalogue, and apart from them in the log of writes. */
export const filesWith = (files: readonly DiskFile[], wanted: string): { tables: number; log: number } => {
  const found = files.filter(({ bytes }) => bytes.includes(wanted, 0, 'latin1'));
  return { tables: found.filter((file) => !isWriteAheadLog(file)).length, log: found.filter(isWriteAheadLog).length };
};
