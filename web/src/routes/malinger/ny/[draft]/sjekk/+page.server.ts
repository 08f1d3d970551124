import { fail, redirect } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { acknowledgedIn, typedAnswers } from '#lib/planning/read-answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [draft, check] = await Promise.all([
    call(locals.apiFetch, endpoints.readWaveDraft, { params }),
    call(locals.apiFetch, endpoints.checkWaveDraft, { params }),
  ]);
  if (check.missing.length > 0) redirect(303, `/malinger/ny/${params.draft}?mangler`);
  return { draft, findings: check.findings };
};

/** The sentence the API asks for where the storage cannot survive a power cut. */
const trialSentence = 'This is a trial: a power cut may lose answers.';

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    const answers = typedAnswers(form);
    const body = {
      revision: Number(form.get('revision')),
      acknowledged: acknowledgedIn(answers),
      ...(form.has('prove') ? { trialAcknowledgement: trialSentence } : {}),
    };
    try {
      const { detail } = await call(locals.apiFetch, endpoints.submitWaveDraft, { params, body });
      redirect(303, `/malinger/${encodeURIComponent(detail.wave.id)}/protokoll`);
    } catch (reason) {
      if (!(reason instanceof RefusedByApi)) throw reason;
      return fail(reason.status, { code: reason.problem?.code ?? 'other', answers });
    }
  },
};
