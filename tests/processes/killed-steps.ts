import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keyFolder, type SealKeyKeeper } from '@takhoyde/api/ballot-box/index.ts';
import { openStore, type WhatStore, type WhoStore } from '@takhoyde/api/db/index.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import type { Kysely, KyselyPlugin } from 'kysely';
import { makePostgresDatabase } from '../postgres/postgres-database.ts';
import { installationOver } from '../scenarios/small-city.ts';
import { runAs } from './part-logins.ts';

/** Thrown where the process is killed; everything that it would have done after that fails too. */
export class Killed extends Error {}

/** Counts what a process does to stores and keys, one by one, and kills it at one of them. */
export interface Killer {
  readonly steps: () => number;
  readonly step: () => void;
}

/** Kills before the step with this number, from 1; `Infinity`: never, to learn how many there are. */
export const killerAt = (number: number): Killer => {
  let taken = 0;
  return {
    steps: () => taken,
    step: () => {
      taken += 1;
      if (taken >= number) throw new Killed(`killed at step ${String(number)}`);
    },
  };
};

const watched = <Database>(db: Kysely<Database>, killer: Killer): Kysely<Database> => {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      killer.step();
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return db.withPlugin(plugin);
};

const watchedKeys = (keys: SealKeyKeeper, killer: Killer): SealKeyKeeper => ({
  ...keys,
  unsealerOf: (waveId) => {
    killer.step();
    return keys.unsealerOf(waveId);
  },
  destroy: (waveId) => {
    killer.step();
    return keys.destroy(waveId);
  },
});

/** An installation over two databases and a key folder, all of its own, and the way to be rid of it. */
export interface OwnInstallation {
  readonly databases: { readonly who: string; readonly what: string };
  readonly keys: string;
  /** Opened anew, as after a start; a killer watches every statement and every use of a key. */
  readonly start: (killer?: Killer) => Promise<{ installation: Installation; stop: () => Promise<void> }>;
  readonly drop: () => Promise<void>;
}

const startOver = async (
  { databases, keys }: Pick<OwnInstallation, 'databases' | 'keys'>,
  killer: Killer,
): Promise<{ installation: Installation; stop: () => Promise<void> }> => {
  const who = await openStore({ side: 'who', url: databases.who, migrate: false });
  const what = await openStore({ side: 'what', url: databases.what, migrate: false });
  const watchedWho: WhoStore = { ...who, owner: watched(who.owner, killer), as: (role) => watched(who.as(role), killer) };
  const watchedWhat: WhatStore = { ...what, owner: watched(what.owner, killer), as: (role) => watched(what.as(role), killer) };
  const installation = installationOver(watchedWho, watchedWhat, watchedKeys(keyFolder(keys), killer));
  return { installation, stop: async () => void (await Promise.all([who.close(), what.close()])) };
};

const ownOver = (databases: OwnInstallation['databases'], drop: () => Promise<unknown>): OwnInstallation => {
  const keys = mkdtempSync(path.join(tmpdir(), 'takhoyde-keys-'));
  return {
    databases,
    keys,
    start: (killer = killerAt(Number.POSITIVE_INFINITY)) => startOver({ databases, keys }, killer),
    drop: async () => {
      await drop();
      rmSync(keys, { recursive: true, force: true });
    },
  };
};

/** A new one, empty. */
export const makeOwnInstallation = async (): Promise<OwnInstallation> => {
  const [who, what] = await Promise.all([makePostgresDatabase('who'), makePostgresDatabase('what')]);
  return ownOver({ who: who.url, what: what.url }, () => Promise.all([who.drop(), what.drop()]));
};

const copyDatabase = async (url: string): Promise<{ url: string; drop: () => Promise<void> }> => {
  const [from, server, copy] = [new URL(url), new URL(url), new URL(url)];
  const name = `copy_${randomUUID().replaceAll('-', '')}`;
  server.pathname = '/postgres';
  copy.pathname = `/${name}`;
  await runAs(server.href, `create database ${name} template ${from.pathname.slice(1)} strategy file_copy`);
  return { url: copy.href, drop: async () => void (await runAs(server.href, `drop database ${name} with (force)`)) };
};

/** A copy as it stands, to be killed in; nobody may have the original open. */
export const copyOf = async (original: OwnInstallation): Promise<OwnInstallation> => {
  const [who, what] = await Promise.all([copyDatabase(original.databases.who), copyDatabase(original.databases.what)]);
  const copy = ownOver({ who: who.url, what: what.url }, () => Promise.all([who.drop(), what.drop()]));
  cpSync(original.keys, copy.keys, { recursive: true });
  return copy;
};
