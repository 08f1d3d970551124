import { fail, redirect } from '@sveltejs/kit';
import { endpoints, levelTitle } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { readFile } from '#lib/organisation-import/read-import-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { me } = await parent();
  const map = await call(locals.apiFetch, endpoints.readLevelMap, {});
  const [added, changed] = [url.searchParams.get('nye'), url.searchParams.get('endret')];
  const imported = added === null || changed === null ? undefined : { added: Number(added) || 0, changed: Number(changed) || 0 };
  return { map, imported, isOperator: me.grants.some(({ role }) => role === 'operator') };
};

const refused = (reason: unknown) => {
  if (!(reason instanceof RefusedByApi)) throw reason;
  return fail(reason.status, { faults: reason.problem?.faults ?? [] });
};

const textOf = (form: FormData, name: string): string => {
  const told = form.get(name);
  return typeof told === 'string' ? told.trim() : '';
};

const home = '/organisasjon/nivakart';

export const actions: Actions = {
  sett: async ({ locals, request }) => {
    const form = await request.formData();
    const titleNn = textOf(form, 'nynorsk');
    const told = { organisationType: textOf(form, 'type'), title: textOf(form, 'tittel'), levelId: textOf(form, 'niva') };
    const body = levelTitle.safeParse({ ...told, titleNn: titleNn === '' ? null : titleNn }).data;
    if (body === undefined) return fail(422, { faults: [] });
    try {
      await call(locals.apiFetch, endpoints.setLevelTitle, { body });
    } catch (reason) {
      return refused(reason);
    }
    redirect(303, home);
  },
  fjern: async ({ locals, request }) => {
    const form = await request.formData();
    const body = { organisationType: textOf(form, 'type'), title: textOf(form, 'tittel') };
    try {
      await call(locals.apiFetch, endpoints.removeLevelTitle, { body });
    } catch (reason) {
      return refused(reason);
    }
    redirect(303, home);
  },
  fil: async ({ locals, request }) => {
    if (Number(request.headers.get('content-length') ?? '0') > 2_000_000) return fail(413, { faults: [] });
    const file = await readFile(await request.formData(), 'nivakart');
    if (file === undefined) return fail(422, { faults: [] });
    let counts: { addedCount: number; changedCount: number };
    try {
      counts = await call(locals.apiFetch, endpoints.importLevelMap, { body: { file } });
    } catch (reason) {
      return refused(reason);
    }
    redirect(303, `${home}?nye=${counts.addedCount}&endret=${counts.changedCount}`);
  },
};
