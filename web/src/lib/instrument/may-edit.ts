import type { Grant } from '@takhoyde/api/contract';

/** Whether a reader is offered to make and bring in questionnaires. It only shortens the way; the API decides. */
export const mayEdit = (grants: readonly Grant[]): boolean => grants.some(({ role }) => role === 'analyst');
