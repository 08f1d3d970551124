import { readInstrument } from '#lib/instrument/read-instrument.server.ts';
import { screenData } from '#lib/preview/preview-data.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { definition } = await readInstrument(locals.apiFetch, params.instrument, url);
  return screenData(definition, url, locals.language);
};
