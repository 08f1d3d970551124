import { endpoints, type Comparison } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { comparablePairs, sharedStructures } from '#lib/compare/comparable-pair.ts';
import type { ComparisonChoice } from '#lib/compare/comparison-address.ts';
import { findUnits, unitPlace } from '#lib/compare/unit-place.ts';
import { ownGrant } from '#lib/profile/own-grant.ts';
import type { PageServerLoad } from './$types';

/** A unit that one of the structures does not have is not a fault of the page but something to say on it. */
const compared = async (locals: App.Locals, choice: ComparisonChoice): Promise<Comparison | undefined> => {
  try {
    return await call(locals.apiFetch, endpoints.compare, {
      query: { grunnlag: choice.baseline, oppfolging: choice.followUp, enhet: choice.unitId, struktur: choice.structure },
    });
  } catch (reason) {
    if (reason instanceof RefusedByApi && reason.status === 404) return undefined;
    throw reason;
  }
};

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { me } = await parent();
  const [{ releases }, { versions }] = await Promise.all([
    call(locals.apiFetch, endpoints.listResults, {}),
    call(locals.apiFetch, endpoints.listOrganisationVersions, {}),
  ]);
  const pairs = comparablePairs(releases);
  const asked = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
  const pair =
    pairs.find(({ baseline, followUp }) => baseline.wave.id === asked('grunnlag') && followUp.wave.id === asked('oppfolging')) ??
    pairs[0];
  if (pair === undefined) return { ready: undefined };
  const structures = sharedStructures(pair);
  const structure =
    structures.find((version) => version === asked('struktur')) ?? structures[0] ?? pair.followUp.wave.organisationVersion;
  const { units } = await call(locals.apiFetch, endpoints.listUnits, { params: { version: structure } });
  const root = units.find(({ parentId }) => parentId === null);
  const unitId = asked('enhet') ?? ownGrant(me.grants)?.unitId ?? root?.id ?? '';
  const choice: ComparisonChoice = { baseline: pair.baseline.wave.id, followUp: pair.followUp.wave.id, unitId, structure };
  const words = asked('sok') ?? '';
  const place = unitPlace(units, unitId) ?? unitPlace(units, root?.id ?? '') ?? { path: [], children: [] };
  const names = versions.filter(({ id }) => structures.includes(id)).map(({ id, name }) => ({ id, name }));
  const shownPairs = pairs.map(({ baseline, followUp }) => ({
    baseline: baseline.wave,
    followUp: followUp.wave,
    structure: sharedStructures({ baseline, followUp })[0],
  }));
  return {
    ready: {
      choice,
      pairs: shownPairs,
      structures: names,
      place,
      words,
      found: findUnits(units, words),
      comparison: await compared(locals, choice),
    },
  };
};
