import type { Grant, Role } from '@takhoyde/api/contract';

const order: readonly Role[] = [
  'director',
  'leader',
  'union-representative',
  'safety-representative',
  'analyst',
  'employee',
  'data-protection-officer',
  'operator',
];
const withoutSight: readonly Role[] = ['data-protection-officer', 'operator'];

/**
 * The role whose unit a person most likely means by "my results": what one leads or represents before where one works.
 * Roles that see no results do not count.
 */
export const ownGrant = (grants: readonly Grant[]): Grant | undefined =>
  grants
    .filter(({ role }) => !withoutSight.includes(role))
    .sort((one, other) => order.indexOf(one.role) - order.indexOf(other.role))[0];
