import { fail, redirect } from '@sveltejs/kit';
import { endpoints, language, messageKind } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [{ wave }, standing] = await Promise.all([
    call(locals.apiFetch, endpoints.readWave, { params }),
    call(locals.apiFetch, endpoints.readInvitationStanding, { params }),
  ]);
  return { wave, standing };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    const chosen = language.safeParse(form.get('spraak')).data ?? 'nb';
    const kind = messageKind.safeParse(form.get('slag')).data ?? 'invitation';
    try {
      await call(locals.apiFetch, endpoints.sendInvitations, { params, body: { language: chosen, kind } });
    } catch (reason) {
      if (reason instanceof RefusedByApi) return fail(reason.status, { code: reason.problem?.code ?? 'other' });
      throw reason;
    }
    redirect(303, `/malinger/${encodeURIComponent(params.wave)}/invitasjoner`);
  },
};
