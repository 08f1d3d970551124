import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { people } = await call(locals.apiFetch, endpoints.listSeveralPositions, { params: { version: params.versjon } });
  return { people, versionId: params.versjon };
};
