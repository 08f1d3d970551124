import { fail, redirect } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { fieldsOf } from '#lib/planning/plan-fields.ts';
import { faultsAtFields, type PlanFault } from '#lib/planning/plan-fault.ts';
import { readPlanForm } from '#lib/planning/read-plan-form.ts';
import { unitBranches } from '#lib/planning/unit-branches.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the plan lacks before it can be tried, at the fields. */
const lackingIn = async (locals: App.Locals, draft: string): Promise<Record<string, PlanFault>> =>
  faultsAtFields((await call(locals.apiFetch, endpoints.checkWaveDraft, { params: { draft } })).missing);

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const [draft, { instruments }, { versions }] = await Promise.all([
    call(locals.apiFetch, endpoints.readWaveDraft, { params: { draft: params.draft } }),
    call(locals.apiFetch, endpoints.listInstruments, {}),
    call(locals.apiFetch, endpoints.listOrganisationVersions, {}),
  ]);
  const version = draft.content.organisationVersion;
  const isKnown = versions.some(({ id }) => id === version);
  const { units } =
    version !== undefined && isKnown ? await call(locals.apiFetch, endpoints.listUnits, { params: { version } }) : { units: [] };
  return {
    draft,
    instruments,
    organisations: versions,
    branches: unitBranches(units),
    typed: fieldsOf(draft.content),
    isSaved: url.searchParams.has('lagret'),
    lacking: url.searchParams.has('mangler') ? await lackingIn(locals, params.draft) : {},
  };
};

const revisionOf = (form: FormData): number => Number(form.get('revision'));

const refused = (reason: unknown) => {
  if (!(reason instanceof RefusedByApi)) throw reason;
  return { code: reason.problem?.code ?? 'other', status: reason.status };
};

export const actions: Actions = {
  lagre: async ({ locals, params, request }) => {
    const form = await request.formData();
    const { typed, content, faults } = readPlanForm(form);
    if (Object.keys(faults).length > 0) {
      const told: Readonly<Record<string, PlanFault>> = faults;
      return fail(422, { typed, faults: told, code: undefined });
    }
    const target = { draft: params.draft };
    try {
      await call(locals.apiFetch, endpoints.saveWaveDraft, { params: target, body: { revision: revisionOf(form), content } });
    } catch (reason) {
      const { code, status } = refused(reason);
      const none: Readonly<Record<string, PlanFault>> = {};
      return fail(status, { typed, faults: none, code });
    }
    if (!form.has('sjekk')) redirect(303, `/malinger/ny/${params.draft}?lagret`);
    const { missing } = await call(locals.apiFetch, endpoints.checkWaveDraft, { params: target });
    redirect(303, missing.length === 0 ? `/malinger/ny/${params.draft}/sjekk` : `/malinger/ny/${params.draft}?mangler`);
  },
  slett: async ({ locals, params, request }) => {
    const revision = revisionOf(await request.formData());
    try {
      await call(locals.apiFetch, endpoints.deleteWaveDraft, { params: { draft: params.draft }, body: { revision } });
    } catch (reason) {
      const { code, status } = refused(reason);
      return fail(status, { typed: undefined, faults: undefined, code });
    }
    redirect(303, '/malinger/ny');
  },
};
