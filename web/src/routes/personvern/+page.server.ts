import { endpoints, type Role } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import type { PageServerLoad } from './$types';

const readsLog: readonly Role[] = ['data-protection-officer', 'operator'];

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { me } = await parent();
  const { tables } = await call(locals.apiFetch, endpoints.readStorage, {});
  const mayReadLog = me.grants.some(({ role }) => readsLog.includes(role));
  const deletions = await call(locals.apiFetch, endpoints.readDeletionReceipts, {});
  return { tables, deletions, log: mayReadLog ? await call(locals.apiFetch, endpoints.readAuditLog, {}) : undefined };
};
