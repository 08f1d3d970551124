import { type Kysely, sql } from 'kysely';
import { databaseRole } from '../../roles.ts';

/**
 * The box could read every sealed answer it had taken in, and the order they lie in. It needs neither: it asks whether a serial is
 * there. A right to columns gives no right to the hidden ones that tell the order (xmin, ctid). Tables that come later are shut too.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const box = sql.id(databaseRole('box'));
  await sql`alter default privileges in schema ballot_box revoke select on tables from ${box}`.execute(db);
  await sql`revoke select on ballot_box.sealed_ballot from ${box}`.execute(db);
  await sql`grant select (wave_id, serial) on ballot_box.sealed_ballot to ${box}`.execute(db);
};
