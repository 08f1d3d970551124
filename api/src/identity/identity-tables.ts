import type { Role } from '../contract/index.ts';

/** A sign-in under way, bound to one browser by a cookie of which only the hash is kept. */
export interface SignInTable {
  idHash: string;
  verifier: string;
  nonce: string;
  state: string;
  returnTo: string;
  expiresAt: Date;
}

export interface SessionTable {
  idHash: string;
  personId: string;
  personName: string;
  expiresAt: Date;
}

export interface RoleGrantTable {
  personId: string;
  role: Role;
  unitId: string;
  validFrom: string;
  validTo: string | null;
}

export interface IdentityTables {
  'identity.signIn': SignInTable;
  'identity.session': SessionTable;
  'identity.roleGrant': RoleGrantTable;
}
