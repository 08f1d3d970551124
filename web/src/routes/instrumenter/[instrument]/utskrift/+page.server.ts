import { endpoints, type VersionComparison } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { printLanguage } from '#lib/instrument/print/print-language.ts';
import { printSheet, versionState } from '#lib/instrument/print/print-sheet.ts';
import { readInstrument } from '#lib/instrument/read-instrument.server.ts';
import type { PageServerLoad } from './$types';

/** What differs from the version before; `undefined` for the first. */
const comparedWithBefore = async (
  { apiFetch }: App.Locals,
  instrument: string,
  version: string,
): Promise<VersionComparison | undefined> => {
  const { versions } = await call(apiFetch, endpoints.listVersions, { params: { instrument } });
  const before = versions[versions.findIndex((saved) => saved.version === version) + 1];
  if (before === undefined) return undefined;
  return call(apiFetch, endpoints.compareVersions, { params: { instrument }, query: { fra: before.version, til: version } });
};

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { hash, definition } = await readInstrument(locals.apiFetch, params.instrument, url);
  const [comparison, { burden }] = await Promise.all([
    comparedWithBefore(locals, params.instrument, definition.version),
    call(locals.apiFetch, endpoints.listInstruments, {}),
  ]);
  return {
    id: definition.id,
    keptVersion: url.searchParams.get('versjon') ?? undefined,
    language: printLanguage(url.searchParams, locals.language),
    sheet: printSheet(definition, { state: versionState(definition, hash), burden, comparison }),
  };
};
