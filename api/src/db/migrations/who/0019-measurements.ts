import { type Kysely, sql } from 'kysely';
import { databaseRole } from '../../roles.ts';

/**
 * What was measured of the questionnaire at close (reliability, item bias, relations), for a city and its large districts. Written with
 * the release, part of its hash, and seen by nobody before it is.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const [results, release] = [sql.id(databaseRole('results')), sql.id(databaseRole('release'))];
  await sql`create table release.measurement (
    release_hash text not null references release.wave_release (hash),
    place integer not null check (place >= 0),
    measurement jsonb not null,
    primary key (release_hash, place)
  )`.execute(db);
  await sql`alter table release.measurement enable row level security`.execute(db);
  await sql`create policy written on release.measurement to ${release} using (true) with check (true)`.execute(db);
  await sql`create policy published on release.measurement for select to ${results} using (
    exists (select from release.publication where publication.release_hash = measurement.release_hash))`.execute(db);
};
