import { type Kysely, sql } from 'kysely';
import { createSchema, grant } from '../../grants.ts';

/**
 * The protocol of closing a wave: one entry a step, chained by hash. Nobody who works here can change or remove one, and the key
 * of a step is also its lock: it is written once. The writer of releases adds the entry of the count together with the release.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await createSchema(db, 'closing');
  await sql`create table closing.entry (
    wave_id text not null references waves.wave (id),
    number integer not null check (number >= 1),
    step text not null,
    at timestamptz not null,
    told jsonb not null,
    previous_hash text not null,
    hash text not null,
    primary key (wave_id, number),
    unique (wave_id, step)
  )`.execute(db);
  await grant(db, { role: 'office', schema: 'closing', may: ['select', 'insert'] });
  await grant(db, { role: 'release', schema: 'closing', may: ['select', 'insert'] });
  await sql`alter table waves.wave rename column close_protocol to close_receipt`.execute(db);
};
