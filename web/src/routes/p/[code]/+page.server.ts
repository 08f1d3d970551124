import { error } from '@sveltejs/kit';
import { endpoints, posterCode } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const code = posterCode.safeParse(params.code);
  if (!code.success) error(404, 'no such poster');
  try {
    return { target: await call(locals.apiFetch, endpoints.readPosterTarget, { params: { code: code.data } }) };
  } catch (reason) {
    if (reason instanceof RefusedByApi && reason.status === 404) error(404, 'no such poster');
    throw reason;
  }
};
