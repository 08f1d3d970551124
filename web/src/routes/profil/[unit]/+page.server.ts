import { redirect } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { profileAddress } from '#lib/profile/profile-address.ts';
import { latestProfileRelease } from '#lib/profile/latest-release.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const structure = url.searchParams.get('struktur') ?? undefined;
  const { releases } = await call(locals.apiFetch, endpoints.listResults, {});
  const wave = url.searchParams.get('maaling') ?? latestProfileRelease(releases)?.wave.id;
  if (wave === undefined) redirect(303, '/profil');
  if (url.searchParams.get('maaling') === null) redirect(303, profileAddress({ unitId: params.unit, waveId: wave, structure }));
  const [profile, { versions }] = await Promise.all([
    call(locals.apiFetch, endpoints.readProfile, {
      params: { wave, unit: params.unit },
      query: structure === undefined ? {} : { struktur: structure },
    }),
    call(locals.apiFetch, endpoints.listOrganisationVersions, {}),
  ]);
  return { profile, releases, structures: versions.map(({ id, name }) => ({ id, name })) };
};
