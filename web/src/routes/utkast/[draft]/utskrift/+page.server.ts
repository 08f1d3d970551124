import { printLanguage } from '#lib/instrument/print/print-language.ts';
import { printSheet } from '#lib/instrument/print/print-sheet.ts';
import { readDraftDefinition } from '#lib/preview/read-draft-definition.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { draft, definition } = await readDraftDefinition(locals.apiFetch, params.draft);
  const { summary, burden, comparison } = draft;
  const state = {
    kind: 'draft' as const,
    base: summary.base?.version,
    revision: summary.revision,
    findingCount: summary.findingCount,
  };
  return {
    draftId: params.draft,
    language: printLanguage(url.searchParams, locals.language),
    sheet: printSheet(definition, { state, burden, comparison: comparison ?? undefined }),
  };
};
