import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => call(locals.apiFetch, endpoints.listWaves, {});
