import { type Kysely, sql } from 'kysely';
import { createSchema, grant } from '../../grants.ts';
import { databaseRole } from '../../roles.ts';

/**
 * The instruments get a room of their own. A saved version can be added to and read, never changed or removed: an opened wave
 * and everything released of it must be told in the words they had. Drafts are their makers' to change and throw away.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const office = sql.id(databaseRole('office'));
  await createSchema(db, 'instruments');
  await sql`alter table waves.instrument set schema instruments`.execute(db);
  await sql`alter table instruments.instrument rename to version`.execute(db);
  await sql`alter table instruments.version add column saved_at timestamptz`.execute(db);
  await sql`revoke update, delete on instruments.version from ${office}`.execute(db);
  await sql`create table instruments.draft (
    id text primary key,
    instrument_id text not null,
    base_instrument text,
    base_version text,
    revision integer not null check (revision >= 1),
    definition jsonb not null,
    notes jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null,
    foreign key (base_instrument, base_version) references instruments.version (id, version),
    check ((base_instrument is null) = (base_version is null))
  )`.execute(db);
  await grant(db, { role: 'office', schema: 'instruments', may: ['select', 'insert'] });
  await sql`grant update, delete on instruments.draft to ${office}`.execute(db);
};
