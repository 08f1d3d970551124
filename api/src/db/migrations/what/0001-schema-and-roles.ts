import type { Kysely } from 'kysely';
import { createRole, createSchema, grant } from '../../grants.ts';
import { whatRoles } from '../../roles.ts';

/** The one schema of the WHAT side. The box itself may look and (see 0002) add ballots; opening and emptying is the tally's. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const role of whatRoles) await createRole(db, role);
  await createSchema(db, 'ballot_box');
  await grant(db, { role: 'box', schema: 'ballot_box', may: ['select'] });
  await grant(db, { role: 'tally', schema: 'ballot_box', may: ['select', 'insert', 'update', 'delete'] });
};
