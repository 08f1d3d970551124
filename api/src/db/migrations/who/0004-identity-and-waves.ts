import { type Kysely, sql } from 'kysely';

const createIdentity = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table identity.sign_in (
    id_hash text primary key,
    verifier text not null,
    nonce text not null,
    state text not null,
    return_to text not null,
    expires_at timestamptz not null
  )`.execute(db);
  await sql`create table identity.session (
    id_hash text primary key,
    person_id text not null,
    person_name text not null,
    expires_at timestamptz not null
  )`.execute(db);
  await sql`create table identity.role_grant (
    person_id text not null,
    role text not null,
    unit_id text not null,
    valid_from date not null,
    valid_to date,
    primary key (person_id, role, unit_id, valid_from)
  )`.execute(db);
};

const createWaves = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table waves.instrument (
    id text not null,
    version text not null,
    hash text not null unique,
    definition jsonb not null,
    place integer not null,
    primary key (id, version)
  )`.execute(db);
  await sql`create table waves.wave (
    id text primary key,
    title jsonb not null,
    kind text not null,
    state text not null,
    instrument_id text not null,
    definition jsonb not null,
    definition_hash text not null,
    organisation_version text not null references organisation.version (id),
    audience_unit_ids jsonb not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    policy jsonb not null,
    is_demo boolean not null,
    is_trial boolean not null,
    is_first boolean not null,
    key_fingerprint text,
    protocol jsonb,
    protocol_hash text,
    close_protocol jsonb,
    participation jsonb,
    problem text
  )`.execute(db);
};

const createApprovals = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table waves.approval (
    wave_id text not null references waves.wave (id),
    side text not null,
    person_id text not null,
    person_name text not null,
    role text not null,
    protocol_hash text not null,
    approved_at timestamptz not null,
    primary key (wave_id, side)
  )`.execute(db);
};

const createAuditLog = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table audit.entry (
    number integer primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    detail text not null,
    previous_hash text not null,
    hash text not null
  )`.execute(db);
};

/** Sessions and grants; instruments; waves with their protocol and approvals; the audit log. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await createIdentity(db);
  await createWaves(db);
  await createApprovals(db);
  await createAuditLog(db);
};
