import type { Kysely } from 'kysely';
import type { Role } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';

/** A person who has been given a role, where, and by whom as far as that was kept. */
export interface RoleHolder {
  readonly personId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly grantedBy: string | null;
}

/** Everybody who holds one of some roles on a day, by hand given. Not what follows from the roster. */
export const roleHoldersOn = async (db: Kysely<WhoDatabase>, roles: readonly Role[], today: string): Promise<RoleHolder[]> => {
  const rows = await db
    .selectFrom('identity.roleGrant')
    .select(['personId', 'role', 'unitId', 'grantedBy'])
    .where('role', 'in', roles)
    .where('validFrom', '<=', today)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', today)]))
    .orderBy('personId')
    .execute();
  return rows.map((row) => ({ ...row, grantedBy: row.grantedBy ?? null }));
};
