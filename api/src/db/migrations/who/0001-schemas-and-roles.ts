import type { Kysely } from 'kysely';
import { createRole, createSchema, grant } from '../../grants.ts';
import { whoRoles } from '../../roles.ts';

const officeSchemas = ['organisation', 'roster', 'ballot_office', 'waves', 'identity'] as const;

/** The schemas of the WHO side and what each role may do there. Releases and the audit log can be added to, never changed. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const role of whoRoles) await createRole(db, role);
  for (const schema of officeSchemas) {
    await createSchema(db, schema);
    await grant(db, { role: 'office', schema, may: ['select', 'insert', 'update', 'delete'] });
  }
  await createSchema(db, 'audit');
  await grant(db, { role: 'office', schema: 'audit', may: ['select', 'insert'] });
  await createSchema(db, 'release');
  await grant(db, { role: 'release', schema: 'release', may: ['select', 'insert'] });
  await grant(db, { role: 'results', schema: 'release', may: ['select'] });
};
