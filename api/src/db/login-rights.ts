import { type Kysely, sql } from 'kysely';
import { databaseRole, type WhatRole, type WhoRole } from './roles.ts';

/** What a login should not have: columns by table, and roles it could work as. */
export type Rights = {
  columns: Readonly<Record<string, readonly string[]>>;
  roles: readonly (WhoRole | WhatRole)[];
};

/** Asked by number: by name, a schema that the login may not enter would be an error and not an answer. */
const mayRead = async <Database>(db: Kysely<Database>, table: string, column: string): Promise<boolean> => {
  const [schema = '', name = ''] = table.split('.');
  const { rows } = await sql<{ may: boolean }>`
    select has_column_privilege(session_user, tables.oid, columns.attnum, 'select') as may
    from pg_namespace as schemas join pg_class as tables on tables.relnamespace = schemas.oid
    join pg_attribute as columns on columns.attrelid = tables.oid
    where schemas.nspname = ${schema} and tables.relname = ${name} and columns.attname = ${column}`.execute(db);
  return rows[0]?.may ?? false;
};

const mayBe = async <Database>(db: Kysely<Database>, role: WhoRole | WhatRole): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`
    select pg_has_role(session_user, ${databaseRole(role)}::text, 'member') as may`.execute(db);
  return rows[0]?.may ?? false;
};

/**
 * Which of these rights the login of a store has, asked for the login itself, whatever role it works as. A part that is to know
 * little asks at start and refuses a login that could see more: a password that opens everything makes the parts one again.
 * Edges: a superuser has every right; throws where a table is not there yet.
 */
export const rightsHeld = async <Database>(db: Kysely<Database>, { columns, roles }: Rights): Promise<string[]> => {
  const held: string[] = [];
  for (const [table, names] of Object.entries(columns))
    for (const name of names) if (await mayRead(db, table, name)) held.push(`read ${table}.${name}`);
  for (const role of roles) if (await mayBe(db, role)) held.push(`work as ${databaseRole(role)}`);
  return held;
};

/** Whether a table is there: a part that may not change tables waits for the one that may. */
export const hasTable = async <Database>(db: Kysely<Database>, table: string): Promise<boolean> => {
  const { rows } = await sql<{ isThere: boolean }>`select to_regclass(${table}::text) is not null as is_there`.execute(db);
  return rows[0]?.isThere ?? false;
};
