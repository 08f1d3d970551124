import { type Kysely, sql } from 'kysely';
import { createSchema, grant } from '../../grants.ts';
import { databaseRole } from '../../roles.ts';

/** Everything of a release that a reader could read a figure from, and the column that says which release it is of. */
const figures = [
  ['wave_release', 'hash'],
  ['structure', 'release_hash'],
  ['reading', 'release_hash'],
] as const;

/**
 * A release lies unseen until it is published: the role that results are read by does not see its rows before. So no page, export or
 * room, those not yet written included, can show a figure too early, and everybody it is shown to sees it from the same transaction on.
 */
const createPublications = async (db: Kysely<unknown>): Promise<void> => {
  const [results, release] = [sql.id(databaseRole('results')), sql.id(databaseRole('release'))];
  await sql`create table release.publication (
    release_hash text not null references release.wave_release (hash),
    audience text not null check (audience in ('leaders', 'everybody')),
    published_at timestamptz not null,
    primary key (release_hash, audience)
  )`.execute(db);
  await sql`insert into release.publication (release_hash, audience, published_at)
    select hash, audience, released_at from release.wave_release, unnest(array['leaders', 'everybody']) as audience`.execute(db);
  for (const [table, hash] of figures) {
    const name = sql.table(`release.${table}`);
    await sql`alter table ${name} enable row level security`.execute(db);
    await sql`create policy written on ${name} to ${release} using (true) with check (true)`.execute(db);
    await sql`create policy published on ${name} for select to ${results} using (
      exists (select from release.publication where publication.release_hash = ${sql.ref(`${table}.${hash}`)}))`.execute(db);
  }
};

/** What one side proposes about how a wave ends before its time, and what the other says to it. */
const createEndings = async (db: Kysely<unknown>): Promise<void> => {
  await createSchema(db, 'endings');
  await sql`create table endings.proposal (
    wave_id text not null references waves.wave (id),
    number integer not null check (number >= 1),
    kind text not null check (kind in ('cancel', 'close-early')),
    reason text not null,
    side text not null check (side in ('employer', 'employees')),
    person_id text not null,
    person_name text not null,
    role text not null,
    proposed_at timestamptz not null,
    outcome text not null default 'waiting' check (outcome in ('waiting', 'agreed', 'withdrawn')),
    other_person_id text,
    other_person_name text,
    other_role text,
    decided_at timestamptz,
    primary key (wave_id, number)
  )`.execute(db);
  await grant(db, { role: 'office', schema: 'endings', may: ['select', 'insert', 'update'] });
};

/** What has been deleted because its time was out: added to, chained by hash, never changed. */
const createReceipts = async (db: Kysely<unknown>): Promise<void> => {
  await createSchema(db, 'retention');
  await sql`create table retention.receipt (
    number integer primary key check (number >= 1),
    at timestamptz not null,
    wave_id text,
    what text not null,
    rule text not null,
    row_count integer not null,
    previous_hash text not null,
    hash text not null
  )`.execute(db);
  await grant(db, { role: 'office', schema: 'retention', may: ['select', 'insert'] });
};

/** How a wave goes on from open by itself: shown when it was agreed, ended before its time by both sides, and forgotten in time. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await createPublications(db);
  await createEndings(db);
  await createReceipts(db);
};
