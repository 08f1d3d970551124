import { fail } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { z } from 'zod';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' }); // whom it was about is in no browser's cache
  const { wave } = await call(locals.apiFetch, endpoints.readWave, { params: { wave: params.wave } });
  return { wave };
};

const reissueForm = z.object({ hvem: z.string().trim().min(1).max(200), bedt: z.literal('ja') });

/** Why no code was given, as the page words it. */
const faultOf = ({ status, problem }: RefusedByApi): 'closed' | 'limit' | 'several' | 'unknown' | 'problem' => {
  switch (problem?.code) {
    case 'reissue-limit':
      return 'limit';
    case 'several-people':
      return 'several';
    case 'wave-not-open':
      return 'closed';
    default:
      return status === 404 ? 'unknown' : 'problem';
  }
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const entries = Object.fromEntries(await request.formData());
    const form = reissueForm.safeParse(entries);
    const typed = typeof entries['hvem'] === 'string' ? entries['hvem'] : '';
    if (!form.success) return fail(422, { fault: 'unread' as const, typed });
    try {
      await call(locals.apiFetch, endpoints.reissueBallot, { params: { wave: params.wave }, body: { person: form.data.hvem } });
      return { isGiven: true };
    } catch (reason) {
      if (!(reason instanceof RefusedByApi)) throw reason;
      return fail(reason.status, { fault: faultOf(reason), typed });
    }
  },
};
