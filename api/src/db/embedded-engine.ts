import { mkdirSync } from 'node:fs';
import { PGlite, types } from '@electric-sql/pglite';
import { type DatabaseConnection, type Dialect, PGliteAdapter, PGliteDialect, PGliteDriver } from 'kysely';
import type { Engine } from './engine.ts';
import { lockFolder, type FolderLock } from './folder-lock.ts';
import { refuseBesideTransaction } from './open-transactions.ts';

/** First come, first served: PGlite has one connection, and every role handle of a store shares it. */
class Turns {
  #last: Promise<undefined> = Promise.resolve(undefined);

  take(): Promise<() => void> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#last = promise;
    return before.then(() => () => {
      resolve(undefined);
    });
  }
}

type Shared = { pglite: PGlite; turns: Turns; role: string | undefined };

const takeRole = async (shared: Shared, role: string | undefined): Promise<void> => {
  if (shared.role === role) return;
  await shared.pglite.query(role === undefined ? 'reset role' : `set role ${role}`);
  shared.role = role;
};

/** Kysely's PGlite driver, but waiting for its turn and working as its role. PGlite itself always connects as a superuser. */
class RoleDriver extends PGliteDriver {
  readonly #shared: Shared;
  readonly #role: string | undefined;
  #giveBack: (() => void) | undefined;

  constructor(shared: Shared, role: string | undefined) {
    super({ pglite: shared.pglite });
    this.#shared = shared;
    this.#role = role;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    refuseBesideTransaction(this.#shared);
    const giveBack = await this.#shared.turns.take();
    try {
      await takeRole(this.#shared, this.#role);
      this.#giveBack = giveBack;
      return await super.acquireConnection();
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  override releaseConnection(): Promise<void> {
    this.#giveBack?.();
    return Promise.resolve();
  }

  override destroy(): Promise<void> {
    return Promise.resolve(); // the engine closes PGlite, once, for all handles
  }
}

/** Kysely must not queue in front of `Turns`: a query beside a transaction would wait there instead of being refused. */
class RoleAdapter extends PGliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class RoleDialect extends PGliteDialect {
  readonly #shared: Shared;
  readonly #role: string | undefined;

  constructor(shared: Shared, role: string | undefined) {
    super({ pglite: shared.pglite });
    this.#shared = shared;
    this.#role = role;
  }

  override createAdapter(): PGliteAdapter {
    return new RoleAdapter();
  }

  override createDriver(): PGliteDriver {
    return new RoleDriver(this.#shared, this.#role);
  }
}

// The same JavaScript values as from PostgreSQL (postgres-engine.ts): whole numbers, and dates as 'YYYY-MM-DD'.
const parsers = {
  [types.INT8]: (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text)),
  [types.DATE]: (text: string) => text,
};

/** What an embedded store is opened from: a folder, or memory (tests), there optionally from a dump of a migrated database. */
export type EmbeddedSource = { directory?: string; image?: Blob };

/** Opens PGlite, PostgreSQL inside this process. Never syncs to disk: a killed process loses nothing, a power cut may. */
export const openEmbeddedEngine = async (source: EmbeddedSource): Promise<Engine> => {
  const { directory, image } = source;
  if (directory !== undefined) mkdirSync(directory, { recursive: true, mode: 0o700 });
  const lock: FolderLock | undefined = directory === undefined ? undefined : await lockFolder(directory);
  try {
    const pglite = await PGlite.create({
      dataDir: directory === undefined ? 'memory://' : `${directory}/database`,
      parsers,
      ...(image === undefined ? {} : { loadDataDir: image }),
    });
    return embeddedEngine({ pglite, turns: new Turns(), role: undefined }, lock);
  } catch (error) {
    await lock?.release();
    throw error;
  }
};

const embeddedEngine = (shared: Shared, lock: FolderLock | undefined): Engine => {
  const id = globalThis.crypto.randomUUID();
  let closing: Promise<void> | undefined; // closing again is no fault
  const shut = async (): Promise<void> => {
    const giveBack = await shared.turns.take();
    await shared.pglite.close().finally(giveBack);
    await lock?.release();
  };
  return {
    kind: 'embedded',
    token: shared,
    dialect: (role): Dialect => new RoleDialect(shared, role),
    identity: () => Promise.resolve({ cluster: `embedded:${id}`, database: id }), // each PGlite is a cluster of its own
    dump: async () => {
      const giveBack = await shared.turns.take();
      return shared.pglite.dumpDataDir('none').finally(giveBack);
    },
    close: () => (closing ??= shut()),
  };
};
