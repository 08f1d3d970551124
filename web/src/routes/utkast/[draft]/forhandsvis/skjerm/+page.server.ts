import { screenData } from '#lib/preview/preview-data.ts';
import { readDraftDefinition } from '#lib/preview/read-draft-definition.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { definition } = await readDraftDefinition(locals.apiFetch, params.draft);
  return screenData(definition, url, locals.language);
};
