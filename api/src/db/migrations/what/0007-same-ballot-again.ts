import { type Kysely, sql } from 'kysely';
import { databaseRole } from '../../roles.ts';

/**
 * A ballot that comes again is told the same as the first time; other answers under its serial are told apart. The box knows them
 * by the encapsulated key, which is drawn anew at each sealing and tells nothing of what is sealed.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`grant select (encapsulated_key) on ballot_box.sealed_ballot to ${sql.id(databaseRole('box'))}`.execute(db);
};
