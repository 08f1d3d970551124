import { openStore } from '@takhoyde/api/db/index.ts';
import type { PostgresAddresses } from '../postgres/keep-postgres.ts';
import { runAs } from './part-logins.ts';

const made = async (url: string): Promise<string> => {
  await runAs(url, 'create database takhoyde');
  const own = new URL(url);
  own.pathname = '/takhoyde';
  return own.href;
};

/** Makes a migrated database on each of two clusters of a test's own. */
export const makeOwnDatabases = async (addresses: PostgresAddresses): Promise<PostgresAddresses> => {
  const [who, what] = await Promise.all([made(addresses.who), made(addresses.what)]);
  await (await openStore({ side: 'who', url: who })).close();
  await (await openStore({ side: 'what', url: what })).close();
  return { who, what };
};
