import { redirect } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import type { z } from 'zod';
import { call } from '#lib/api-client/call.ts';
import { formText } from '#lib/reform/form-text.ts';
import { mayDraw } from '#lib/reform/may-draw.ts';
import { lacking, refused } from '#lib/reform/reform-refusal.ts';
import { fileOf } from '#lib/reform/sent-file.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { apiFetch }, params, parent, url }) => {
  const [told, { me }] = await Promise.all([call(apiFetch, endpoints.readReform, { params }), parent()]);
  return { ...told, mayDraw: mayDraw(me.grants), done: url.searchParams.get('gjort') };
};

type Body = z.input<typeof endpoints.beginAlternative.body>;

const beginningOf = async (form: FormData): Promise<Body['from'] | undefined> => {
  switch (form.get('fra')) {
    case 'idag':
      return { kind: 'today' };
    case 'kopi':
      return { kind: 'alternative', alternative: formText(form, 'alternativ') };
    default: {
      const [unitsFile, crosswalkFile] = await Promise.all([fileOf(form.get('enheter')), fileOf(form.get('overgang'))]);
      return unitsFile === undefined || crosswalkFile === undefined ? undefined : { kind: 'files', unitsFile, crosswalkFile };
    }
  }
};

const addressOf = ({ reform }: { reform: string }): string => `/reform/${encodeURIComponent(reform)}`;

export const actions: Actions = {
  alternativ: async ({ locals, params, request }) => {
    const form = await request.formData();
    const at = formText(form, 'fra');
    const from = await beginningOf(form);
    if (from === undefined) return lacking(at, 'no-file');
    const body = endpoints.beginAlternative.body.safeParse({ name: form.get('navn'), from });
    if (!body.success) return lacking(at, 'fill-in');
    let begun;
    try {
      begun = await call(locals.apiFetch, endpoints.beginAlternative, { params, body: body.data });
    } catch (reason) {
      return refused(reason, at);
    }
    redirect(303, `${addressOf(params)}/${encodeURIComponent(begun.id)}`);
  },
  avlys: async ({ locals, params, request }) => {
    if ((await request.formData()).get('bekreft') !== 'ja') return lacking('avlys', 'confirm-first');
    try {
      await call(locals.apiFetch, endpoints.cancelReform, { params, body: { isConfirmed: true } });
    } catch (reason) {
      return refused(reason, 'avlys');
    }
    redirect(303, '/reform?avlyst');
  },
  tilbake: async ({ locals, params, request }) => {
    if ((await request.formData()).get('bekreft') !== 'ja') return lacking('tilbake', 'confirm-first');
    try {
      await call(locals.apiFetch, endpoints.rollBackReform, { params, body: { isConfirmed: true } });
    } catch (reason) {
      return refused(reason, 'tilbake');
    }
    redirect(303, `${addressOf(params)}?gjort=tilbake`);
  },
};
