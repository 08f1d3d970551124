import { type Kysely, sql } from 'kysely';

/**
 * Releases: written once, never changed. `wave_release` is what the hash is taken over; a structure and its readings are the
 * same blocks read through one organisation version (its own, or a later one), and add nothing that can be computed.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table release.wave_release (
    hash text primary key,
    wave_id text not null unique,
    released_at timestamptz not null,
    header jsonb not null,
    blocks jsonb not null
  )`.execute(db);
  await sql`create table release.structure (
    release_hash text not null references release.wave_release (hash),
    organisation_version text not null,
    units jsonb not null,
    primary key (release_hash, organisation_version)
  )`.execute(db);
  await sql`create table release.reading (
    release_hash text not null references release.wave_release (hash),
    organisation_version text not null,
    unit_id text not null,
    figures jsonb not null,
    primary key (release_hash, organisation_version, unit_id)
  )`.execute(db);
};
