import path from 'node:path';
import type { Kysely } from 'kysely';
import type { Configuration } from '../configuration.ts';
import { openStore, type WhatStore, type WhoDatabase, type WhoStore } from '../db/index.ts';
import type { Log } from '../http/log.ts';
import { grantFirstOperator } from '../identity/grants.ts';
import { addShippedInstruments } from '../instruments/shipped-instruments.ts';
import type { Lifetime } from './lifetime.ts';

/** Opens the store of people. `migrate: false` for a part whose login may not change tables. */
export const openWho = async (lifetime: Lifetime, configuration: Configuration, migrate = true): Promise<WhoStore> => {
  const { whoDatabaseUrl: url, dataDirectory } = configuration;
  const place = url === undefined ? { directory: path.join(dataDirectory, 'who') } : { url };
  const who = await openStore({ side: 'who', migrate, ...place });
  lifetime.opened('store', () => who.close());
  return who;
};

/** Opens the store of answers. `migrate: false` for a part whose login may not change tables. */
export const openWhat = async (lifetime: Lifetime, configuration: Configuration, migrate = true): Promise<WhatStore> => {
  const { whatDatabaseUrl: url, dataDirectory } = configuration;
  const place = url === undefined ? { directory: path.join(dataDirectory, 'what') } : { url };
  const what = await openStore({ side: 'what', migrate, ...place });
  lifetime.opened('store', () => what.close());
  return what;
};

/** What every office has from the first day: the instruments that come with the product, and somebody who may grant roles. */
export const furnishOffice = async (office: Kysely<WhoDatabase>, { firstOperator }: Configuration, log: Log): Promise<void> => {
  const leftOut = await addShippedInstruments(office);
  if (leftOut.length > 0) log.event('shipped instruments left out: the numbers are taken', { instruments: leftOut.join(', ') });
  if (firstOperator !== undefined) await grantFirstOperator(office, firstOperator);
};
