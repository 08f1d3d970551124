import { type Kysely, sql } from 'kysely';
import { createSchema, grant } from '../../grants.ts';

const createReforms = async (db: Kysely<unknown>): Promise<void> => {
  await createSchema(db, 'reform');
  await sql`create table reform.reform (
    id text primary key,
    name text not null,
    from_version text not null references organisation.version (id),
    planned_on date not null
  )`.execute(db);
  await sql`create table reform.alternative (
    id text primary key,
    reform_id text not null references reform.reform (id) on delete cascade,
    name text not null,
    revision integer not null check (revision >= 1),
    base jsonb,
    steps jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null,
    committed_as text references organisation.version (id)
  )`.execute(db);
  await sql`create index alternative_of_reform on reform.alternative (reform_id)`.execute(db);
  await sql`create unique index one_committed on reform.alternative (reform_id) where committed_as is not null`.execute(db);
  await grant(db, { role: 'office', schema: 'reform', may: ['select', 'insert', 'update', 'delete'] });
};

/**
 * Reforms that are planned. Beside it the one thing that may be taken from a release: the readings through a structure that was rolled
 * back, in the very transaction that takes the structure away. No role may remove a release, and this door opens for no wave's own structure.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await createReforms(db);
  await sql`create function reform.withdraw_readings(version text) returns void language sql security definer set search_path = '' as $$
    delete from release.reading using release.wave_release
      where reading.organisation_version = version and wave_release.hash = reading.release_hash
        and wave_release.header -> 'wave' ->> 'organisationVersion' <> version;
    delete from release.structure using release.wave_release
      where structure.organisation_version = version and wave_release.hash = structure.release_hash
        and wave_release.header -> 'wave' ->> 'organisationVersion' <> version;
  $$`.execute(db);
  await sql`revoke execute on function reform.withdraw_readings(text) from public`.execute(db);
  await sql`grant execute on function reform.withdraw_readings(text) to takhoyde_office`.execute(db);
};
