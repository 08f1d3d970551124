import { CamelCasePlugin, Kysely, sql } from 'kysely';
import type { DatabaseIdentity, Engine } from './engine.ts';
import { rememberEngine } from './open-transactions.ts';
import { tellWatchers } from './watch-statements.ts';
import { databaseRole, type WhatRole, type WhoRole } from './roles.ts';

/** One side's database. Rooms get the handle of their role, nothing else. */
export type Store<Database, Role> = {
  side: 'who' | 'what';
  kind: 'embedded' | 'postgres';
  /** Handle that works as the role, with its grants and no others. Columns are camelCase here and snake_case in SQL. */
  as: (role: Role) => Kysely<Database>;
  /** Handle of the owner of all tables: migrations and tests that play the thief. Never given to a room. */
  owner: Kysely<Database>;
  identity: () => Promise<DatabaseIdentity>;
  /** Whether the database answers now. */
  isAnswering: () => Promise<boolean>;
  /** Copy of the whole database (embedded only). */
  dump: (() => Promise<Blob>) | undefined;
  close: () => Promise<void>;
};

const openHandle = <Database>(engine: Engine, role: string | undefined): Kysely<Database> => {
  // Only column names change case: the keys of stored JSON stay as they were written.
  const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })];
  const handle = new Kysely<Database>({ dialect: engine.dialect(role), plugins, log: tellWatchers });
  rememberEngine(handle, engine.token);
  return handle;
};

const answers = async (handle: Kysely<never>): Promise<boolean> => {
  try {
    await sql`select 1`.execute(handle);
    return true;
  } catch {
    return false;
  }
};

/** Puts role handles over an opened engine. Handles are made when first asked for and kept. */
export const storeOver = <Database, Role extends WhoRole | WhatRole>(
  engine: Engine,
  side: 'who' | 'what',
): Store<Database, Role> => {
  const handles = new Map<Role, Kysely<Database>>();
  const owner = openHandle<Database>(engine, undefined);
  return {
    side,
    kind: engine.kind,
    owner,
    as: (role) => {
      const handle = handles.get(role) ?? openHandle<Database>(engine, databaseRole(role));
      handles.set(role, handle);
      return handle;
    },
    identity: engine.identity,
    isAnswering: () => answers(owner as unknown as Kysely<never>),
    dump: engine.dump,
    close: engine.close,
  };
};
