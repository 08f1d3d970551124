import { type Kysely, sql } from 'kysely';

const addSchedule = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table waves.wave
    add column results_at timestamptz,
    add column employees_see_results_at timestamptz,
    add column reminders jsonb not null default '[]',
    add column languages jsonb not null default '["nb","nn","en"]',
    add column retention_periods jsonb,
    add column sender_name text,
    add column planned_by text,
    add column planned_by_name text,
    add column planned_at timestamptz,
    add column acknowledged jsonb not null default '[]'`.execute(db);
};

/** Plans that are still being written: `revision` lets two people who write at once find out. */
const createDrafts = (db: Kysely<unknown>) =>
  sql`create table waves.draft (
    id text primary key,
    content jsonb not null,
    revision integer not null,
    saved_by text not null,
    saved_by_name text not null,
    saved_at timestamptz not null
  )`.execute(db);

/** Every protocol a wave has had: never changed, so that what was approved can be held against what came after. */
const createProtocols = (db: Kysely<unknown>) =>
  sql`create table waves.protocol_version (
    wave_id text not null references waves.wave (id),
    number integer not null check (number >= 1),
    protocol jsonb not null,
    hash text not null,
    made_by text,
    made_by_name text,
    made_at timestamptz not null,
    primary key (wave_id, number)
  )`.execute(db);

/** What the two sides say to each other about a protocol. `answers`: the number of the comment that is answered. */
const createComments = (db: Kysely<unknown>) =>
  sql`create table waves.comment (
    wave_id text not null references waves.wave (id),
    number integer not null check (number >= 1),
    answers integer,
    protocol_number integer,
    person_id text not null,
    person_name text not null,
    role text not null,
    body text not null,
    written_at timestamptz not null,
    primary key (wave_id, number)
  )`.execute(db);

/** Several may approve for one side, each for their units; an approval of an earlier protocol stays. Who gave the right to approve is kept. */
const widenApprovals = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table waves.approval
    drop constraint approval_pkey,
    add column unit_ids jsonb not null default '[]',
    add column granted_by text,
    add column granted_by_name text,
    add column granted_at timestamptz,
    add primary key (wave_id, side, person_id, protocol_hash)`.execute(db);
  await sql`alter table identity.role_grant
    add column if not exists granted_by text,
    add column if not exists granted_at timestamptz`.execute(db);
};

/** How much may be asked of one person, as data: changed without a new version of the product. */
const createLimits = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table waves.burden_limit (
    name text primary key check (name in ('minutes-per-year', 'weeks-between')),
    value integer not null check (value between 1 and 600)
  )`.execute(db);
  await sql`insert into waves.burden_limit (name, value) values ('minutes-per-year', 20), ('weeks-between', 6)`.execute(db);
};

/** What a wave is planned by, what was agreed on, and who agreed. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await addSchedule(db);
  await createDrafts(db);
  await createProtocols(db);
  await createComments(db);
  await widenApprovals(db);
  await createLimits(db);
};
