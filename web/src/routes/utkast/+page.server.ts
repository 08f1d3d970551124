import { fail, redirect } from '@sveltejs/kit';
import { endpoints, instrumentId } from '@takhoyde/api/contract';
import { call, RefusedByApi } from '#lib/api-client/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { apiFetch }, url }) => {
  const [{ drafts }, { instruments }] = await Promise.all([
    call(apiFetch, endpoints.listDrafts, {}),
    call(apiFetch, endpoints.listInstruments, {}),
  ]);
  const saved = instruments.find(({ id }) => id === url.searchParams.get('lagret'));
  return {
    drafts,
    instruments: instruments.map(({ id, title, version }) => ({ id, title, version })),
    saved: saved && { id: saved.id, title: saved.title, version: url.searchParams.get('versjon') ?? saved.version },
    isDiscarded: url.searchParams.has('forkastet'),
  };
};

export const actions: Actions = {
  instrument: async ({ locals, request }) => {
    const chosen = instrumentId.safeParse((await request.formData()).get('skjema'));
    if (!chosen.success) return fail(422, { code: 'other' });
    let begun;
    try {
      begun = await call(locals.apiFetch, endpoints.beginDraft, { body: { from: 'instrument', instrument: chosen.data } });
    } catch (reason) {
      if (!(reason instanceof RefusedByApi) || reason.status === 403) throw reason;
      return fail(reason.status, { code: reason.problem?.code ?? 'other' });
    }
    redirect(303, `/utkast/${encodeURIComponent(begun.draft.summary.id)}`);
  },
};
