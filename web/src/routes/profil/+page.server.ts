import { redirect } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { latestProfileRelease } from '#lib/profile/latest-release.ts';
import { ownGrant } from '#lib/profile/own-grant.ts';
import { profileAddress } from '#lib/profile/profile-address.ts';
import type { PageServerLoad } from './$types';

/** Goes to the newest results of the person's own unit; stays only to say why there are none. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { releases } = await call(locals.apiFetch, endpoints.listResults, {});
  const own = ownGrant((await parent()).me.grants);
  const waveId = url.searchParams.get('maaling') ?? latestProfileRelease(releases)?.wave.id;
  if (own !== undefined && waveId !== undefined) redirect(303, profileAddress({ unitId: own.unitId, waveId }));
  return { hasUnit: own !== undefined };
};
