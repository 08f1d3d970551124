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
  /** Who gave the role, and when: absent in those from before it was kept, and in those that follow from the roster. */
  grantedBy?: string | null;
  grantedAt?: Date | null;
}

/** Somebody who leads a unit by the roster and has not the leader's sight in this time. */
export interface LeaderPauseTable {
  personId: string;
  unitId: string;
  validFrom: string;
  validTo: string;
  reason: string;
  decidedBy: string;
  decidedAt: Date;
}

export interface IdentityTables {
  'identity.signIn': SignInTable;
  'identity.session': SessionTable;
  'identity.roleGrant': RoleGrantTable;
  'identity.leaderPause': LeaderPauseTable;
}
