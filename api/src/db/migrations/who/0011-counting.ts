import { type Kysely, sql } from 'kysely';
import { createRole, createSchema, grant } from '../../grants.ts';
import { databaseRole } from '../../roles.ts';

/** What the part that counts reads of WHO, by column: units and counts, never who. A right to columns gives none to xmin or ctid. */
const mayRead: Readonly<Record<string, string>> = {
  'waves.wave': '*',
  'organisation.version': '*',
  'organisation.unit': '*',
  'organisation.crosswalk_row': '*',
  'roster.position': 'version_id, unit_id, level_id',
  'ballot_office.wave': '*',
  'ballot_office.bucket': 'wave_id, bucket_id, place, unit_id, level_ids, covered_unit_ids, eligible_count, public_key',
  'ballot_office.invitation': 'wave_id, bucket_id, state, reissue_count',
  'ballot_office.paper_code': 'wave_id, bucket_id, state',
  'ballot_office.final_count': '*',
};

const createTables = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table counting.wave_note (
    wave_id text primary key references waves.wave (id),
    seal_key bytea,
    registered_fingerprint text
  )`.execute(db);
  await sql`create table counting.box_report (
    id text primary key check (id = 'latest'),
    told jsonb not null
  )`.execute(db);
};

/**
 * The part that counts touches both sides, so it gets a role that sees as little of people as counting takes. What it has to tell
 * the office (public keys, that the box is ready) it writes in a room of its own, which the office may only read.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await createRole(db, 'counting');
  const counting = sql.id(databaseRole('counting'));
  await createSchema(db, 'counting');
  await createTables(db);
  await grant(db, { role: 'counting', schema: 'counting', may: ['select', 'insert', 'update'] });
  await grant(db, { role: 'office', schema: 'counting', may: ['select'] });
  for (const [table, columns] of Object.entries(mayRead)) {
    const [schema = ''] = table.split('.');
    await sql`grant usage on schema ${sql.id(schema)} to ${counting}`.execute(db);
    const right = columns === '*' ? sql`select` : sql`select (${sql.raw(columns)})`;
    await sql`grant ${right} on ${sql.table(table)} to ${counting}`.execute(db);
  }
  await sql`grant update (participation, problem) on waves.wave to ${counting}`.execute(db);
};
