import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [{ versions }, detail] = await Promise.all([
    call(locals.apiFetch, endpoints.listOrganisationVersions, {}),
    call(locals.apiFetch, endpoints.readUnit, { params: { version: params.versjon, unit: params.enhet } }),
  ]);
  return { detail, version: versions.find(({ id }) => id === params.versjon), versionId: params.versjon };
};
