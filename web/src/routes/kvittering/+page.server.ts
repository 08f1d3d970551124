import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { waves } = await call(locals.apiFetch, endpoints.listWaves, {});
  return {
    open: waves.filter(({ state }) => state === 'open' || state === 'closing'),
    released: waves.filter(({ state }) => state === 'closed' || state === 'released' || state === 'archived'),
  };
};
