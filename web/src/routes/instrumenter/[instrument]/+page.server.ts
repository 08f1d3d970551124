import { endpoints } from '@takhoyde/api/contract';
import { definitionShape } from '@takhoyde/survey-definitions';
import { call } from '#lib/api-client/call.ts';
import { questionnaireView } from '#lib/instrument/questionnaire.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { hash, definition } = await call(locals.apiFetch, endpoints.readInstrument, {
    params: { instrument: params.instrument },
  });
  const parsed = definitionShape.parse(definition);
  const { title, purpose, version, status, estimatedMinutes } = parsed;
  return {
    hash,
    title,
    purpose,
    version,
    isDraft: status.startsWith('draft'),
    minutes: estimatedMinutes.employee,
    questionnaire: questionnaireView(parsed),
  };
};
