import { type Kysely, sql } from 'kysely';

const createOrganisation = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table organisation.version (
    id text primary key,
    name text not null,
    valid_from date not null,
    levels jsonb not null,
    level_groups jsonb not null
  )`.execute(db);
  await sql`create table organisation.unit (
    version_id text not null references organisation.version (id),
    id text not null,
    parent_id text,
    place integer not null,
    name text not null,
    unit_type text not null,
    organisation_type text,
    district_number text,
    geographic_district_number text,
    service_area text,
    valid_from date,
    valid_to date,
    headcounts jsonb not null,
    primary key (version_id, id),
    foreign key (version_id, parent_id) references organisation.unit (version_id, id) deferrable initially deferred
  )`.execute(db);
  await sql`create table organisation.crosswalk_row (
    from_version_id text not null references organisation.version (id),
    to_version_id text not null references organisation.version (id),
    from_unit_id text not null,
    to_unit_id text,
    share double precision not null check (share >= 0 and share <= 1),
    kind text not null,
    basis text not null,
    note text not null
  )`.execute(db);
  await sql`create index crosswalk_row_versions on organisation.crosswalk_row (from_version_id, to_version_id)`.execute(db);
};

const createRoster = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table roster.person (
    id text primary key,
    name text not null,
    email text
  )`.execute(db);
  await sql`create table roster.position (
    version_id text not null references organisation.version (id),
    person_id text not null references roster.person (id),
    unit_id text not null,
    level_id text not null,
    primary key (version_id, person_id),
    foreign key (version_id, unit_id) references organisation.unit (version_id, id)
  )`.execute(db);
  await sql`create index position_unit on roster.position (version_id, unit_id, level_id)`.execute(db);
};

/** Versions of the organisation, their units, the crosswalks between versions, and the people of each version. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await createOrganisation(db);
  await createRoster(db);
};
