import { error, redirect } from '@sveltejs/kit';
import { endpoints, type Profile } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { noSuchUnit } from '#lib/error-kind.ts';
import { profileAddress } from '#lib/profile/profile-address.ts';
import { latestProfileRelease } from '#lib/profile/latest-release.ts';
import { saveLine } from '#lib/follow-up/save-line.server.ts';
import type { Actions, PageServerLoad } from './$types';

interface Asked {
  readonly wave: string;
  readonly unit: string;
  readonly structure: string | undefined;
}

/** A unit that the wave or the structure does not have gets words of its own: after a reform that is common and no mistake. */
const profileOf = async (locals: App.Locals, { wave, unit, structure }: Asked): Promise<Profile> => {
  try {
    const query = structure === undefined ? {} : { struktur: structure };
    return await call(locals.apiFetch, endpoints.readProfile, { params: { wave, unit }, query });
  } catch (reason) {
    if (reason instanceof RefusedByApi && reason.status === 404) error(404, 'no such unit', { code: noSuchUnit });
    throw reason;
  }
};

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const structure = url.searchParams.get('struktur') ?? undefined;
  const { releases } = await call(locals.apiFetch, endpoints.listResults, {});
  const wave = url.searchParams.get('maaling') ?? latestProfileRelease(releases)?.wave.id;
  if (wave === undefined) redirect(303, '/profil');
  if (url.searchParams.get('maaling') === null) redirect(303, profileAddress({ unitId: params.unit, waveId: wave, structure }));
  const [profile, { versions }] = await Promise.all([
    profileOf(locals, { wave, unit: params.unit, structure }),
    call(locals.apiFetch, endpoints.listOrganisationVersions, {}),
  ]);
  const query = structure === undefined ? {} : { struktur: structure };
  const [plan, { tiltak }] = await Promise.all([
    call(locals.apiFetch, endpoints.readPlan, { params: { wave, unit: params.unit }, query }),
    call(locals.apiFetch, endpoints.listTiltak, {}),
  ]);
  return { profile, releases, structures: versions.map(({ id, name }) => ({ id, name })), plan, tiltak };
};

export const actions: Actions = {
  linje: async ({ locals, params: { unit }, request, url }) => {
    const wave = url.searchParams.get('maaling') ?? '';
    const structure = url.searchParams.get('struktur') ?? undefined;
    const after = profileAddress({ unitId: unit, waveId: wave, structure });
    return saveLine(locals.apiFetch, await request.formData(), { wave, unit, structure }, after);
  },
};
