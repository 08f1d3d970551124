import type { Role } from '../contract/index.ts';

/** A role at a node of the organisation and everything below it. */
export interface ViewerGrant {
  readonly role: Role;
  readonly unitId: string;
  readonly validTo: string | null;
}

/** The person who is asking, with the grants that hold today. */
export interface Viewer {
  readonly personId: string;
  readonly name: string;
  readonly grants: readonly ViewerGrant[];
}

export const hasRole = (viewer: Viewer | undefined, roles: readonly Role[]): boolean =>
  viewer?.grants.some((grant) => roles.includes(grant.role)) ?? false;
