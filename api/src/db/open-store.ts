import { openEmbeddedEngine } from './embedded-engine.ts';
import { migrate, type MigrationList } from './migrate.ts';
import { whatMigrations } from './migrations/what/index.ts';
import { whoMigrations } from './migrations/who/index.ts';
import { openPostgresEngine } from './postgres-engine.ts';
import type { WhatRole, WhoRole } from './roles.ts';
import { storeOver, type Store } from './store.ts';
import type { WhatDatabase, WhatStore } from './what-database.ts';
import type { WhoDatabase, WhoStore } from './who-database.ts';

/**
 * Where a store lies: a PostgreSQL URL, or a folder of its own for the embedded database, or neither: memory (tests).
 * `image` is a dump of an earlier store in memory. `migrate: false` for a process whose login may not change tables.
 */
export type StoreLocation = { url?: string; directory?: string; image?: Blob; migrate?: boolean };

const open = async <Database, Role extends WhoRole | WhatRole>(
  side: 'who' | 'what',
  location: StoreLocation,
  migrations: MigrationList,
): Promise<Store<Database, Role>> => {
  const engine = location.url === undefined ? await openEmbeddedEngine(location) : openPostgresEngine(location.url);
  const store = storeOver<Database, Role>(engine, side);
  try {
    if (location.migrate !== false) await migrate(store.owner, migrations);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
};

/**
 * Opens one side's store and brings its tables up to date.
 * Edges: throws `StoreLocked` when another process holds the folder. Close it before the process ends.
 */
export function openStore(options: StoreLocation & { side: 'who' }): Promise<WhoStore>;
export function openStore(options: StoreLocation & { side: 'what' }): Promise<WhatStore>;
export function openStore({ side, ...location }: StoreLocation & { side: 'who' | 'what' }): Promise<WhoStore | WhatStore> {
  return side === 'who'
    ? open<WhoDatabase, WhoRole>(side, location, whoMigrations)
    : open<WhatDatabase, WhatRole>(side, location, whatMigrations);
}
