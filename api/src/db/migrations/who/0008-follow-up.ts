import { type Kysely, sql } from 'kysely';
import { createSchema, grant } from '../../grants.ts';

/**
 * Plans of units after a release. Every change is a new version of its line, and the office can neither change nor remove one:
 * nothing is deleted silently. The key is also the lock: of two who write the same next version, one does.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await createSchema(db, 'follow_up');
  await sql`create table follow_up.line_version (
    line_id text not null,
    version integer not null check (version >= 1),
    wave_id text not null references waves.wave (id),
    organisation_version text not null references organisation.version (id),
    unit_id text not null,
    written_by text not null check (written_by in ('leader', 'representatives')),
    theme text,
    tiltak_id text,
    own_tiltak text,
    difference text not null,
    responsible_role text not null,
    due_on date not null,
    status text not null check (status in ('planned', 'under-way', 'done', 'dropped')),
    dropped_because text,
    expectation text,
    is_shared boolean not null,
    changed_at timestamptz not null,
    primary key (line_id, version),
    check ((tiltak_id is null) <> (own_tiltak is null)),
    check ((status = 'dropped') = (dropped_because is not null))
  )`.execute(db);
  await sql`create index line_version_by_unit on follow_up.line_version (wave_id, unit_id)`.execute(db);
  await grant(db, { role: 'office', schema: 'follow_up', may: ['select', 'insert'] });
};
