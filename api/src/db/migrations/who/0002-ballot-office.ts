import { type Kysely, sql } from 'kysely';

const tables = [
  sql`create table ballot_office.wave (
    wave_id text primary key,
    state text not null check (state in ('preparing', 'open', 'closed')),
    minimum_eligible_count integer not null check (minimum_eligible_count >= 5),
    manifest jsonb,
    fingerprint text
  )`,
  sql`create table ballot_office.bucket (
    wave_id text not null references ballot_office.wave,
    bucket_id text not null,
    place integer not null,
    unit_id text not null,
    level_ids text[] not null,
    covered_unit_ids text[] not null,
    eligible_count integer not null,
    public_key bytea,
    signing_key bytea,
    primary key (wave_id, bucket_id)
  )`,
  sql`create table ballot_office.invitation (
    wave_id text not null,
    person_id text not null,
    bucket_id text not null,
    state text not null default 'invited' check (state in ('invited', 'issued')),
    blinded_hash bytea,
    reissue_count integer not null default 0,
    primary key (wave_id, person_id),
    foreign key (wave_id, bucket_id) references ballot_office.bucket,
    check ((state = 'issued') = (blinded_hash is not null))
  )`,
  sql`create index invitation_by_bucket on ballot_office.invitation (wave_id, bucket_id)`,
  sql`create table ballot_office.paper_code (
    wave_id text not null,
    code_hash bytea not null,
    bucket_id text not null,
    state text not null default 'invited' check (state in ('invited', 'issued')),
    blinded_hash bytea,
    primary key (wave_id, code_hash),
    foreign key (wave_id, bucket_id) references ballot_office.bucket,
    check ((state = 'issued') = (blinded_hash is not null))
  )`,
  sql`create table ballot_office.final_count (
    wave_id text not null,
    bucket_id text not null,
    invited_count integer not null,
    issued_count integer not null,
    reissued_count integer not null,
    primary key (wave_id, bucket_id),
    foreign key (wave_id, bucket_id) references ballot_office.bucket
  )`,
];

/** Tables of the ballot office. No time, no serial number: both would tell who fetched a ballot when. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const table of tables) await table.execute(db);
};
