import { fail, redirect } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { instrumentFacts } from '#lib/instrument/instrument-facts.ts';
import { isDraftStatus } from '#lib/instrument/is-draft-status.ts';
import { questionnaireView } from '#lib/instrument/questionnaire.ts';
import { readInstrument } from '#lib/instrument/read-instrument.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const [{ hash, definition }, { versions }] = await Promise.all([
    readInstrument(locals.apiFetch, params.instrument, url),
    call(locals.apiFetch, endpoints.listVersions, { params: { instrument: params.instrument } }),
  ]);
  const { id, title, purpose, version, status } = definition;
  return {
    id,
    hash,
    title,
    purpose,
    version,
    isDraft: isDraftStatus(status),
    facts: instrumentFacts(definition),
    questionnaire: questionnaireView(definition),
    versions: versions.map((saved) => saved.version),
  };
};

export const actions: Actions = {
  /** A draft that begins as this version, for whoever may make one. */
  nyversjon: async ({ locals, params, request }) => {
    const version = (await request.formData()).get('versjon');
    try {
      const { draft } = await call(locals.apiFetch, endpoints.beginDraft, {
        body: {
          from: 'instrument',
          instrument: params.instrument,
          ...(typeof version === 'string' && version !== '' ? { version } : {}),
        },
      });
      redirect(303, `/utkast/${encodeURIComponent(draft.summary.id)}`);
    } catch (reason) {
      if (!(reason instanceof RefusedByApi)) throw reason;
      return fail(reason.status, { code: reason.problem?.code ?? 'other' });
    }
  },
};
