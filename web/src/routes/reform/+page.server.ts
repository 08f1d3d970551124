import { redirect } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { mayDraw } from '#lib/reform/may-draw.ts';
import { lacking, refused } from '#lib/reform/reform-refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { apiFetch }, parent, url }) => {
  const [{ reforms }, { versions }, { me }] = await Promise.all([
    call(apiFetch, endpoints.listReforms, {}),
    call(apiFetch, endpoints.listOrganisationVersions, {}),
    parent(),
  ]);
  return {
    reforms,
    versions: versions.map(({ id, name, validFrom }) => ({ id, name, validFrom })),
    mayDraw: mayDraw(me.grants),
    isCancelled: url.searchParams.has('avlyst'),
  };
};

export const actions: Actions = {
  begynn: async ({ locals, request }) => {
    const form = await request.formData();
    const body = endpoints.beginReform.body.safeParse({
      name: form.get('navn'),
      plannedOn: form.get('fra'),
      fromVersion: form.get('organisasjon'),
    });
    if (!body.success) return lacking('begynn', 'fill-in');
    let begun;
    try {
      begun = await call(locals.apiFetch, endpoints.beginReform, { body: body.data });
    } catch (reason) {
      return refused(reason, 'begynn');
    }
    redirect(303, `/reform/${encodeURIComponent(begun.id)}`);
  },
};
