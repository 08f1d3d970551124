import { type Kysely, sql } from 'kysely';
import { createSchema, grant } from '../../grants.ts';

const createImports = async (db: Kysely<unknown>): Promise<void> => {
  await createSchema(db, 'organisation_import');
  await sql`create table organisation_import.run (
    id text primary key,
    state text not null,
    target jsonb not null,
    began_at timestamptz not null,
    began_by text not null,
    began_by_name text not null,
    faults jsonb not null,
    fault_count integer not null,
    report jsonb,
    report_hash text,
    progress jsonb,
    imported jsonb,
    ended_at timestamptz
  )`.execute(db);
  // `sheet`: the rows of the file as text, until the import has ended: it holds names.
  await sql`create table organisation_import.file (
    run_id text not null references organisation_import.run (id) on delete cascade,
    kind text not null,
    name text not null,
    sha256 text not null,
    byte_count integer not null,
    row_count integer not null,
    notes jsonb not null,
    sheet text,
    mapping jsonb not null,
    profile_id text,
    primary key (run_id, kind)
  )`.execute(db);
  await sql`alter table organisation_import.file alter column sheet set statistics 0`.execute(db);
};

const createProfiles = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table organisation_import.profile (
    id text primary key,
    kind text not null,
    name text not null,
    mapping jsonb not null,
    saved_by text not null,
    saved_at timestamptz not null,
    unique (kind, name)
  )`.execute(db);
  await grant(db, { role: 'office', schema: 'organisation_import', may: ['select', 'insert', 'update', 'delete'] });
};

const widenRoster = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table roster.person add column language text check (language in ('nb', 'nn', 'en'))`.execute(db);
  await sql`alter table roster.position add column title text, add column leads boolean`.execute(db);
  await sql`create table roster.side_position (
    version_id text not null references organisation.version (id),
    person_id text not null references roster.person (id),
    unit_id text not null,
    level_id text not null,
    title text,
    primary key (version_id, person_id, unit_id, level_id),
    foreign key (version_id, unit_id) references organisation.unit (version_id, id)
  )`.execute(db);
  // Waits here, batch by batch, until one short transaction takes it all in. Unlogged: what is lost in a crash is read anew.
  await sql`create unlogged table roster.incoming (
    run_id text not null,
    place integer not null,
    person_id text not null,
    name text not null,
    email text,
    phone text,
    language text,
    unit_id text not null,
    level_id text not null,
    title text,
    leads boolean,
    is_main boolean not null,
    primary key (run_id, place)
  )`.execute(db);
};

const createLevelTitles = (db: Kysely<unknown>) =>
  sql`create table organisation.level_title (
    organisation_type text not null,
    title_key text not null,
    title text not null,
    title_nn text,
    level_id text not null,
    primary key (organisation_type, title_key)
  )`.execute(db);

const widenGrants = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table identity.role_grant add column if not exists granted_by text`.execute(db);
  await sql`alter table identity.role_grant add column if not exists granted_at timestamptz`.execute(db);
  await sql`create table identity.leader_pause (
    person_id text not null,
    unit_id text not null,
    valid_from date not null,
    valid_to date not null,
    reason text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    primary key (person_id, unit_id, valid_from)
  )`.execute(db);
};

/**
 * Imports of the organisation that are looked at before they are taken in, the columns a system of HR uses, what local titles
 * mean, side positions, who leads, and who granted which role.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await createImports(db);
  await createProfiles(db);
  await widenRoster(db);
  await createLevelTitles(db);
  await widenGrants(db);
};
