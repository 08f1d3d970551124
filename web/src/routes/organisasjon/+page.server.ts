import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { outlineOf, searchUnits } from '#lib/organisation/organisation-outline.ts';
import type { PageServerLoad } from './$types';

const mostFound = 60;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { me } = await parent();
  const { versions } = await call(locals.apiFetch, endpoints.listOrganisationVersions, {});
  const current = versions.filter(({ validFrom }) => validFrom <= me.today).at(-1) ?? versions.at(-1);
  const chosen = versions.find(({ id }) => id === url.searchParams.get('versjon')) ?? current;
  const search = (url.searchParams.get('sok') ?? '').trim();
  const isOperator = me.grants.some(({ role }) => role === 'operator');
  const shared = { versions: versions.toReversed(), chosen, currentId: current?.id, search, isOperator };
  if (chosen === undefined) return { ...shared, outline: outlineOf([]), hits: undefined };
  const { units } = await call(locals.apiFetch, endpoints.listUnits, { params: { version: chosen.id } });
  return { ...shared, outline: outlineOf(units), hits: search === '' ? undefined : searchUnits(units, search, mostFound) };
};
