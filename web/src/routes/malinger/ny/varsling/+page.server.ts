import { fail, redirect } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import type { Actions, PageServerLoad } from './$types';

/** Deeper than this nobody has a scheme of their own: the link of a virksomhet holds for all of it. */
const unitTypes = new Set(['kommune', 'sektor', 'virksomhet']);

export const load: PageServerLoad = async ({ locals }) => {
  const [{ links }, { versions }] = await Promise.all([
    call(locals.apiFetch, endpoints.listWhistleblowingLinks, {}),
    call(locals.apiFetch, endpoints.listOrganisationVersions, {}),
  ]);
  const version = versions.at(-1)?.id;
  const { units } =
    version === undefined ? { units: [] } : await call(locals.apiFetch, endpoints.listUnits, { params: { version } });
  const names = Object.fromEntries(units.map(({ id, name }) => [id, name]));
  return {
    links: links.map(({ unitId, url }) => ({ unitId, url, name: names[unitId] ?? unitId })),
    units: units.filter(({ unitType }) => unitTypes.has(unitType)).map(({ id, name }) => ({ id, name })),
  };
};

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const [unitId, url] = [textIn(form, 'enhet'), textIn(form, 'lenke')];
    const body = { unitId, url: form.has('fjern') ? null : url };
    try {
      await call(locals.apiFetch, endpoints.setWhistleblowingLink, { body });
    } catch (reason) {
      if (!(reason instanceof RefusedByApi)) throw reason;
      return fail(reason.status, { unitId, url });
    }
    redirect(303, '/malinger/ny/varsling');
  },
};
