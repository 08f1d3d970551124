import type { Kysely } from 'kysely';
import type { Role } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';

/** Where a role came from. */
export interface GrantOrigin {
  readonly role: Role;
  readonly unitId: string;
  readonly grantedBy: string;
  readonly grantedAt: Date | null;
}

/** Who gave a person the roles they were given by hand, as far as that was kept. Not what follows from the roster. */
export const grantOriginsOf = async (db: Kysely<WhoDatabase>, personId: string): Promise<GrantOrigin[]> => {
  const rows = await db
    .selectFrom('identity.roleGrant')
    .select(['role', 'unitId', 'grantedBy', 'grantedAt'])
    .where('personId', '=', personId)
    .where('grantedBy', 'is not', null)
    .orderBy('grantedAt', 'desc')
    .execute();
  return rows.flatMap(({ role, unitId, grantedBy, grantedAt }) =>
    grantedBy == null ? [] : [{ role, unitId, grantedBy, grantedAt: grantedAt ?? null }],
  );
};
