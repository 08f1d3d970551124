import { fail, redirect } from '@sveltejs/kit';
import { endpoints, unitId, waveId } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { fieldsOf } from '#lib/editor/edit-of-form.ts';
import { pulseName, pulsePlanOf } from '#lib/editor/pulse-plan.ts';
import { readComposer } from '#lib/editor/read-composer.ts';
import { readVirksomheter } from '#lib/editor/read-editor.ts';
import { refusedEdit } from '#lib/editor/refused-edit.ts';
import type { Actions, PageServerLoad } from './$types';

const at = 'ny-puls';

export const load: PageServerLoad = async ({ locals: { apiFetch }, url }) => {
  const unit = unitId.safeParse(url.searchParams.get('enhet'));
  const wave = waveId.safeParse(url.searchParams.get('maling'));
  const wanted = { ...(unit.success ? { enhet: unit.data } : {}), ...(wave.success ? { maling: wave.data } : {}) };
  const composer = await readComposer(apiFetch, wanted);
  const [{ releases }, virksomheter, { today }] = await Promise.all([
    call(apiFetch, endpoints.listResults, {}),
    readVirksomheter(apiFetch),
    call(apiFetch, endpoints.me, {}),
  ]);
  return {
    ...composer,
    virksomheter,
    waves: releases.map(({ wave: { id, title } }) => ({ id, title })),
    name: pulseName(today),
    wanted,
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const typed = fieldsOf(form);
    const items = form.getAll('pastand').map(String);
    const plan = pulsePlanOf(form);
    if (plan === undefined) return fail(422, { refusal: { at, code: 'fill-in-pulse', detail: undefined, typed }, items });
    let begun;
    try {
      begun = await call(locals.apiFetch, endpoints.beginDraft, { body: { from: 'pulse', ...plan } });
    } catch (reason) {
      const { status, refusal } = refusedEdit(reason, at, typed);
      return fail(status, { refusal, items });
    }
    redirect(303, `/utkast/${encodeURIComponent(begun.draft.summary.id)}`);
  },
};
