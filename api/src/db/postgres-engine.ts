import { type DatabaseConnection, PostgresDialect, PostgresDriver, type PostgresDialectConfig } from 'kysely';
import pg from 'pg';
import type { DatabaseIdentity, Engine } from './engine.ts';
import { refuseBesideTransaction } from './open-transactions.ts';

const ownerConnectionCount = 2;
const roleConnectionCount = 10;

// The same JavaScript values as from PGlite (embedded-engine.ts).
const oids = { int8: 20, bytea: 17, date: 1082 };

const parserOf = new Map<number, (text: string) => unknown>([
  [oids.int8, (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text))],
  [oids.date, (text) => text],
  [oids.bytea, (text) => new Uint8Array(Buffer.from(text.slice(2), 'hex'))],
]);

// pg's own types know only some of PostgreSQL's types by number; any number may be asked for.
const usual = pg.types as unknown as { getTypeParser: (oid: number, format: 'text') => (text: string) => unknown };

const parsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number) => parserOf.get(oid) ?? usual.getTypeParser(oid, 'text'),
};

class GuardedDriver extends PostgresDriver {
  readonly #engine: object;

  constructor(config: PostgresDialectConfig, engine: object) {
    super(config);
    this.#engine = engine;
  }

  override acquireConnection(...options: Parameters<PostgresDriver['acquireConnection']>): Promise<DatabaseConnection> {
    refuseBesideTransaction(this.#engine);
    return super.acquireConnection(...options);
  }
}

class GuardedDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;
  readonly #engine: object;

  constructor(config: PostgresDialectConfig, engine: object) {
    super(config);
    this.#config = config;
    this.#engine = engine;
  }

  override createDriver(): GuardedDriver {
    return new GuardedDriver(this.#config, this.#engine);
  }
}

/**
 * A new connection takes its role before anybody gets it. The pool sees to it, not Kysely: a connection that dies in between (a
 * killed server) is thrown away and its place is free again. Kysely would keep the place for ever, and ten such stop the store.
 */
const worksAs =
  (role: string | undefined) =>
  (client: pg.PoolClient, done: (error?: Error) => void): void => {
    client.query(`set role ${role ?? 'none'}`).then(
      () => done(),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  };

const openPool = (url: string, role: string | undefined): pg.Pool => {
  const max = role === undefined ? ownerConnectionCount : roleConnectionCount;
  const pool = new pg.Pool({ connectionString: url, max, types: parsers, application_name: 'takhoyde', verify: worksAs(role) });
  pool.on('error', () => undefined); // an idle connection died: the next query gets a new one, or an error of its own
  // The same for one that is in use: its query fails, and is told so. Without this the whole process would end with its database.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
};

/** Opens a PostgreSQL database (15 or later) by its URL; one small pool per role, made when the role is first used. */
export const openPostgresEngine = (url: string): Engine => {
  const token = {};
  const pools: pg.Pool[] = [];
  return {
    kind: 'postgres',
    token,
    dialect: (role) => {
      const pool = openPool(url, role);
      pools.push(pool);
      return new GuardedDialect({ pool }, token);
    },
    identity: () => readIdentity(url),
    dump: undefined,
    close: async () => {
      await Promise.all(pools.filter((pool) => !pool.ended).map((pool) => pool.end()));
    },
  };
};

const readIdentity = async (url: string): Promise<DatabaseIdentity> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<DatabaseIdentity>(
      'select system_identifier::text as cluster, current_database()::text as database from pg_control_system()',
    );
    const [identity] = rows;
    if (identity === undefined) throw new Error('readIdentity requires pg_control_system to answer');
    return identity;
  } finally {
    await client.end();
  }
};
