import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import type { PageServerLoad } from './$types';

/** The package without its bytes: those are fetched when somebody asks for them. */
export const load: PageServerLoad = async ({ locals, params }) => {
  try {
    const { zip: _, ...told } = await call(locals.apiFetch, endpoints.readArchivePackage, { params: { wave: params.wave } });
    return { waveId: params.wave, told };
  } catch (reason) {
    if (reason instanceof RefusedByApi && reason.status === 404) return { waveId: params.wave, told: undefined };
    throw reason;
  }
};
