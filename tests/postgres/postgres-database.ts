import { randomUUID } from 'node:crypto';
import { openStore, type WhatStore, type WhoStore } from '@takhoyde/api/db/index.ts';
import pg from 'pg';
import { inject } from 'vitest';
import { z } from 'zod';
import type { PostgresAddresses } from './keep-postgres.ts';

type Side = 'who' | 'what';

const addressesSchema = z.strictObject({ who: z.string(), what: z.string() });
let addresses: Promise<PostgresAddresses> | undefined;

const askForPostgres = async (): Promise<PostgresAddresses> => {
  const response = await fetch(inject('postgresDoor'));
  if (!response.ok) throw new Error(await response.text());
  return addressesSchema.parse(await response.json());
};

const addressOf = async (side: Side, database: string): Promise<string> => {
  addresses ??= askForPostgres();
  const url = new URL((await addresses)[side]);
  url.pathname = `/${database}`;
  return url.href;
};

const withClient = async <T>(side: Side, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: await addressOf(side, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const templateName = 'takhoyde_template';

/** Migrates an empty database once per run; every test database is a copy of it. The lock keeps test files from doing it twice. */
const makeTemplate = (side: Side): Promise<void> =>
  withClient(side, async (client) => {
    await client.query('select pg_advisory_lock(1)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [templateName]);
    if (rowCount !== 0) return;
    await client.query('create database takhoyde_unfinished');
    const store = await openSide(side, await addressOf(side, 'takhoyde_unfinished'));
    await store.close();
    await client.query(`alter database takhoyde_unfinished rename to ${templateName}`);
  });

const openSide = (side: Side, url: string): Promise<WhoStore | WhatStore> =>
  side === 'who' ? openStore({ side, url }) : openStore({ side, url });

const templates = new Map<Side, Promise<void>>();

/** Makes an empty, migrated database of its own on a side's cluster and answers with its address. */
export const makePostgresDatabase = async (side: Side): Promise<{ url: string; drop: () => Promise<void> }> => {
  const template = templates.get(side) ?? makeTemplate(side);
  templates.set(side, template);
  await template;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(side, (client) => client.query(`create database ${name} template ${templateName} strategy file_copy`));
  const drop = (): Promise<void> =>
    withClient(side, async (client) => void (await client.query(`drop database if exists ${name} with (force)`)));
  return { url: await addressOf(side, name), drop };
};

function openPostgres(side: 'who'): Promise<WhoStore>;
function openPostgres(side: 'what'): Promise<WhatStore>;
async function openPostgres(side: Side): Promise<WhoStore | WhatStore> {
  const { url, drop } = await makePostgresDatabase(side);
  const store = await openSide(side, url);
  const close = async (): Promise<void> => {
    await store.close();
    await drop();
  };
  return { ...store, close };
}

/** A real PostgreSQL as a database for store tests: each store that is opened has a database of its own, gone when it is closed. */
export const postgresDatabase = { name: 'PostgreSQL', open: openPostgres };
