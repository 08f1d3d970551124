import { fail, redirect } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => call(locals.apiFetch, endpoints.listWaveDrafts, {});

export const actions: Actions = {
  begynn: async ({ locals }) => {
    const { versions } = await call(locals.apiFetch, endpoints.listOrganisationVersions, {});
    const organisationVersion = versions.at(-1)?.id;
    const content = organisationVersion === undefined ? {} : { organisationVersion };
    try {
      const { id } = await call(locals.apiFetch, endpoints.beginWaveDraft, { body: { content } });
      redirect(303, `/malinger/ny/${id}`);
    } catch (reason) {
      if (!(reason instanceof RefusedByApi)) throw reason;
      return fail(reason.status, { code: reason.problem?.code ?? 'other' });
    }
  },
};
