import { type Kysely, sql } from 'kysely';
import { databaseRole, type WhatRole, type WhoRole } from './roles.ts';

/** What a role may do with every table of a schema, those that exist and those that later migrations create. */
export type Grant = { role: WhoRole | WhatRole; schema: string; may: readonly ('select' | 'insert' | 'update' | 'delete')[] };

/** Makes a schema; what is in it belongs to the owner. */
export const createSchema = async <Database>(db: Kysely<Database>, schema: string): Promise<void> => {
  await sql`create schema if not exists ${sql.id(schema)}`.execute(db);
};

/**
 * Makes a role nobody can log in as, and lets the owner work as it. Roles belong to the cluster: another database may have made it.
 * From PostgreSQL 16 on, who makes a role may hand it out but not work as it: an owner that is no superuser grants it to itself.
 */
export const createRole = async <Database>(db: Kysely<Database>, role: WhoRole | WhatRole): Promise<void> => {
  const name = databaseRole(role);
  await sql`do ${sql.lit(`begin
    if not exists (select from pg_roles where rolname = '${name}') then create role ${name} nologin; end if;
  exception when duplicate_object or unique_violation then null; end`)}`.execute(db);
  await sql`do ${sql.lit(`begin
    if not pg_has_role(current_user, '${name}', case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end)
    then execute format('grant ${name} to %I', current_user); end if;
  exception when unique_violation then null; end`)}`.execute(db);
};

/** Gives a role its rights in a schema. */
export const grant = async <Database>(db: Kysely<Database>, { role, schema, may }: Grant): Promise<void> => {
  const [to, within, rights] = [sql.id(databaseRole(role)), sql.id(schema), sql.raw(may.join(', '))];
  await sql`grant usage on schema ${within} to ${to}`.execute(db);
  await sql`grant ${rights} on all tables in schema ${within} to ${to}`.execute(db);
  await sql`alter default privileges in schema ${within} grant ${rights} on tables to ${to}`.execute(db);
  if (!may.includes('insert')) return;
  await sql`grant usage on all sequences in schema ${within} to ${to}`.execute(db);
  await sql`alter default privileges in schema ${within} grant usage on sequences to ${to}`.execute(db);
};
