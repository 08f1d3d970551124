import { fail, redirect } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { readMapping, readSaveAs } from '#lib/organisation-import/read-import-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('app:import');
  const [{ import: run }, { profiles }] = await Promise.all([
    call(locals.apiFetch, endpoints.readImport, { params }),
    call(locals.apiFetch, endpoints.listImports, {}),
  ]);
  return { run, profiles };
};

const refusedOr = async (work: () => Promise<unknown>) => {
  try {
    await work();
    return undefined;
  } catch (reason) {
    if (reason instanceof RefusedByApi) return fail(reason.status, { code: reason.problem?.code ?? 'other' });
    throw reason;
  }
};

const backTo = (id: string): never => redirect(303, `/organisasjon/importer/${encodeURIComponent(id)}`);

export const actions: Actions = {
  provekjor: async ({ locals, params, request }) => {
    const form = await request.formData();
    const body = {
      unitsMapping: readMapping(form, 'units'),
      peopleMapping: readMapping(form, 'people'),
      saveUnitsAs: readSaveAs(form, 'units'),
      savePeopleAs: readSaveAs(form, 'people'),
    };
    const told = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    return (await refusedOr(() => call(locals.apiFetch, endpoints.checkImport, { params, body: told }))) ?? backTo(params.import);
  },
  bekreft: async ({ locals, params, request }) => {
    const told = (await request.formData()).get('avtrykk');
    const reportHash = typeof told === 'string' ? told : '';
    const confirm = () => call(locals.apiFetch, endpoints.confirmImport, { params, body: { reportHash } });
    return (await refusedOr(confirm)) ?? backTo(params.import);
  },
  forkast: async ({ locals, params }) =>
    (await refusedOr(() => call(locals.apiFetch, endpoints.discardImport, { params }))) ??
    redirect(303, '/organisasjon/importer/ny'),
};
