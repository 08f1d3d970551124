import { fail, redirect } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { z } from 'zod';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [{ wave }, keys] = await Promise.all([
    call(locals.apiFetch, endpoints.readWave, { params }),
    call(locals.apiFetch, endpoints.readKeyHolders, { params }),
  ]);
  return { wave, keys };
};

const refusal = (reason: unknown) => {
  if (!(reason instanceof RefusedByApi)) throw reason;
  return fail(reason.status, { code: reason.problem?.code ?? 'other' });
};

/** Back to the page after a success, so that loading it again repeats nothing. */
const pageOf = (wave: string): string => `/malinger/${encodeURIComponent(wave)}/nokkel`;

const takenForm = z.object({ holder: z.string(), publicKey: z.string() });
const givenForm = z.object({ holder: z.string(), share: z.string() });

export const actions: Actions = {
  ta: async ({ locals, params, request }) => {
    const form = takenForm.safeParse(Object.fromEntries(await request.formData()));
    if (!form.success) return fail(422, { code: 'other' });
    const { holder, publicKey } = form.data;
    try {
      await call(locals.apiFetch, endpoints.takeKeyCode, { params: { wave: params.wave, holder }, body: { publicKey } });
    } catch (reason) {
      return refusal(reason);
    }
    redirect(303, pageOf(params.wave));
  },
  gi: async ({ locals, params, request }) => {
    const form = givenForm.safeParse(Object.fromEntries(await request.formData()));
    if (!form.success) return fail(422, { code: 'other' });
    const { holder, share } = form.data;
    try {
      await call(locals.apiFetch, endpoints.giveKeyShare, { params: { wave: params.wave, holder }, body: { share } });
    } catch (reason) {
      return refusal(reason);
    }
    redirect(303, pageOf(params.wave));
  },
};
