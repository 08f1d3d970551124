import { redirect } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { alternativePage } from '#lib/reform/alternative-page.ts';
import { formText } from '#lib/reform/form-text.ts';
import { mayDraw } from '#lib/reform/may-draw.ts';
import { lacking, refused } from '#lib/reform/reform-refusal.ts';
import { stepOfForm } from '#lib/reform/step-of-form.ts';
import type { Actions, PageServerLoad } from './$types';

type Fetch = App.Locals['apiFetch'];
type Params = { reform: string; alternative: string };

/** The alternative, looked into where the address says; a unit that a step has taken away is the whole again. */
const readAt = async (apiFetch: Fetch, params: Params, unit: string | null) => {
  if (unit === null) return call(apiFetch, endpoints.readAlternative, { params, query: {} });
  try {
    return await call(apiFetch, endpoints.readAlternative, { params, query: { unit } });
  } catch (reason) {
    if (!(reason instanceof RefusedByApi) || reason.status !== 404) throw reason;
    return call(apiFetch, endpoints.readAlternative, { params, query: {} });
  }
};

export const load: PageServerLoad = async ({ locals: { apiFetch }, params, parent, url }) => {
  const unitId = url.searchParams.get('enhet');
  const [told, { me }] = await Promise.all([readAt(apiFetch, params, unitId), parent()]);
  const page = alternativePage(told, { unitId, search: url.searchParams.get('sok') ?? '' });
  return { ...page, mayDraw: mayDraw(me.grants) && told.summary.committedAs === null, done: url.searchParams.get('gjort') };
};

const addressOf = ({ reform, alternative }: Params): string =>
  `/reform/${encodeURIComponent(reform)}/${encodeURIComponent(alternative)}`;
const revisionOf = (form: FormData): number => Number(form.get('revisjon'));

export const actions: Actions = {
  steg: async ({ locals, params, request }) => {
    const form = await request.formData();
    const at = formText(form, 'steg');
    const told = stepOfForm(form);
    if ('lacks' in told) return lacking(at, told.lacks);
    const { step } = told;
    try {
      await call(locals.apiFetch, endpoints.editAlternative, { params, body: { revision: revisionOf(form), step } });
    } catch (reason) {
      return refused(reason, at);
    }
    const unitId =
      step.kind === 'merge' ? step.into.unitId : step.kind === 'rename' ? (step.newUnitId ?? step.unitId) : form.get('enhet');
    const isGone = step.kind === 'close' || step.kind === 'split' || typeof unitId !== 'string';
    redirect(303, `${addressOf(params)}?gjort=steg${isGone ? '' : `&enhet=${encodeURIComponent(unitId)}`}#enheter`);
  },
  angre: async ({ locals, params, request }) => {
    const revision = revisionOf(await request.formData());
    try {
      await call(locals.apiFetch, endpoints.undoStep, { params, body: { revision } });
    } catch (reason) {
      return refused(reason, 'angre');
    }
    redirect(303, `${addressOf(params)}?gjort=angret#stegene`);
  },
  forkast: async ({ locals, params, request }) => {
    const form = await request.formData();
    if (form.get('bekreft') !== 'ja') return lacking('forkast', 'confirm-first');
    try {
      await call(locals.apiFetch, endpoints.discardAlternative, {
        params,
        body: { revision: revisionOf(form), isConfirmed: true },
      });
    } catch (reason) {
      return refused(reason, 'forkast');
    }
    redirect(303, `/reform/${encodeURIComponent(params.reform)}`);
  },
  vedta: async ({ locals, params, request }) => {
    const form = await request.formData();
    if (form.get('bekreft') !== 'ja') return lacking('vedta', 'confirm-first');
    const body = endpoints.commitAlternative.body.safeParse({
      revision: revisionOf(form),
      versionId: form.get('id'),
      versionName: form.get('navn'),
      isConfirmed: true,
    });
    if (!body.success) return lacking('vedta', 'fill-in');
    try {
      await call(locals.apiFetch, endpoints.commitAlternative, { params, body: body.data });
    } catch (reason) {
      return refused(reason, 'vedta');
    }
    redirect(303, `${addressOf(params)}?gjort=vedtatt`);
  },
};
