import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { chosenVersions } from '#lib/instrument/chosen-versions.ts';
import { readInstrument } from '#lib/instrument/read-instrument.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { instrument } = params;
  const [{ definition }, { versions }] = await Promise.all([
    readInstrument(locals.apiFetch, instrument, new URL(url.pathname, url)),
    call(locals.apiFetch, endpoints.listVersions, { params: { instrument } }),
  ]);
  const chosen = chosenVersions(
    versions.map(({ version }) => version),
    url.searchParams,
  );
  const comparison =
    chosen &&
    (await call(locals.apiFetch, endpoints.compareVersions, {
      params: { instrument },
      query: { fra: chosen.from, til: chosen.to },
    }));
  return { id: definition.id, title: definition.title, versions, chosen, comparison };
};
