import type { Grant } from '@takhoyde/api/contract';

/** Whether somebody may change reforms. It only spares them forms that would be refused; the API decides. */
export const mayDraw = (grants: readonly Grant[]): boolean =>
  grants.some(({ role }) => role === 'operator' || role === 'analyst');
