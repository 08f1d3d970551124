import { error } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { definitionShape, type Definition } from '@takhoyde/survey-definitions';
import { call, type ApiFetch } from '#lib/api-client/call.ts';

/** One version of an instrument as it was saved. */
export interface SavedInstrument {
  readonly hash: string;
  readonly definition: Definition;
}

/** Reads the version that an address names, or the last one; not-found when there is none of that number. */
export const readInstrument = async (apiFetch: ApiFetch, instrument: string, url: URL): Promise<SavedInstrument> => {
  const version = url.searchParams.get('versjon');
  const query = endpoints.readInstrument.query.safeParse(version === null ? {} : { versjon: version });
  if (!query.success) error(404, 'no such version');
  const { hash, definition } = await call(apiFetch, endpoints.readInstrument, { params: { instrument }, query: query.data });
  return { hash, definition: definitionShape.parse(definition) };
};
