import { type Kysely, sql } from 'kysely';

/**
 * Who can open the ballot box of a wave. Public halves of key codes only: what opens anything lies in neither database.
 * `given_by`: who last gave the code of that holder, so that nobody gives two.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table waves.wave add column seal_key_rule jsonb not null default '{"kind":"single"}'`.execute(db);
  await sql`create table waves.key_holder (
    wave_id text not null references waves.wave (id),
    number integer not null check (number >= 1),
    office text not null,
    person_id text,
    person_name text,
    public_key bytea,
    given_by text,
    primary key (wave_id, number),
    unique (wave_id, person_id)
  )`.execute(db);
};
