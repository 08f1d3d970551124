import { fail, redirect } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { longestForm, readFile, readTarget } from '#lib/organisation-import/read-import-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { me } = await parent();
  const [{ imports, profiles }, { versions }] = await Promise.all([
    call(locals.apiFetch, endpoints.listImports, {}),
    call(locals.apiFetch, endpoints.listOrganisationVersions, {}),
  ]);
  return { imports, profiles, versions, today: me.today };
};

const stepTo = (id: string): never => redirect(303, `/organisasjon/importer/${encodeURIComponent(id)}`);

export const actions: Actions = {
  les: async ({ locals, request }) => {
    if (Number(request.headers.get('content-length') ?? '0') > longestForm) return fail(413, { code: 'too-large' });
    await call(locals.apiFetch, endpoints.listImports, {}); // who may not import is told before anything large is read
    const form = await request.formData();
    const target = readTarget(form);
    if (target === undefined) return fail(422, { code: 'malformed-request' });
    const [unitsFile, peopleFile] = [await readFile(form, 'enhetsfil'), await readFile(form, 'ansattfil')];
    try {
      const begun = await call(locals.apiFetch, endpoints.beginImport, {
        body: { target, ...(unitsFile && { unitsFile }), ...(peopleFile && { peopleFile }) },
      });
      return stepTo(begun.import.id);
    } catch (reason) {
      if (reason instanceof RefusedByApi) return fail(reason.status, { code: reason.problem?.code ?? 'other' });
      throw reason;
    }
  },
  glem: async ({ locals, request }) => {
    const profile = (await request.formData()).get('profil');
    if (typeof profile === 'string' && profile !== '')
      await call(locals.apiFetch, endpoints.forgetImportProfile, { params: { profile } });
    redirect(303, '/organisasjon/importer/ny');
  },
};
