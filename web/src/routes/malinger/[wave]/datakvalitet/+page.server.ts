import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({
  quality: await call(locals.apiFetch, endpoints.readDataQuality, { params: { wave: params.wave } }),
});
