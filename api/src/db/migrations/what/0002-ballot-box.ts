import { type Kysely, sql } from 'kysely';

const statements = [
  sql`create table ballot_box.collecting_wave (
    wave_id text primary key,
    is_open boolean not null,
    fingerprint text not null
  )`,
  sql`create table ballot_box.collecting_bucket (
    wave_id text not null references ballot_box.collecting_wave on delete cascade,
    bucket_id text not null,
    public_key bytea not null,
    primary key (wave_id, bucket_id)
  )`,
  // The wave comes first in the key: closing one wave reads and empties its own part of the index only.
  sql`create table ballot_box.sealed_ballot (
    wave_id text not null,
    serial bytea not null,
    bucket_id text not null,
    encapsulated_key bytea not null,
    ciphertext bytea not null,
    primary key (wave_id, serial)
  )`,
  sql`grant insert on ballot_box.sealed_ballot to takhoyde_box`,
  // "for share" asks for the right to update something. Closing waits for the ballots that are on their way in;
  // is_open itself stays out of the box's reach.
  sql`grant update (fingerprint) on ballot_box.collecting_wave to takhoyde_box`,
];

/** Tables of the ballot box. No time, no serial number, no key to anything outside: order and time are identities. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};
