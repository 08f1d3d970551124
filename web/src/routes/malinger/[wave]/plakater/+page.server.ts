import { fail } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { readManagedWave } from '#lib/posters/managed-wave.server.ts';
import { printedPosterOf } from '#lib/posters/printed-poster.server.ts';
import { unitsBelow, unitsWithOthersBelow } from '#lib/posters/units-to-choose.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { wave, units, keyFingerprint } = await readManagedWave(locals.apiFetch, params.wave);
  const parts = units
    .filter(({ parentId }) => parentId === null)
    .flatMap((top) => unitsWithOthersBelow([top, ...units.filter(({ parentId }) => parentId !== null)]));
  const under = url.searchParams.get('under') ?? parts[0]?.id ?? units[0]?.id ?? '';
  return { wave, keyFingerprint, parts, under, choices: unitsBelow(units, under) };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const unitIds = form.getAll('enhet').filter((value) => typeof value === 'string');
    if (unitIds.length === 0) return fail(422, { code: 'empty' as const });
    const paper = form.get('papir') === 'a5' ? ('a5' as const) : ('a4' as const);
    try {
      const { posters } = await call(locals.apiFetch, endpoints.makePosters, {
        params: { wave: params.wave },
        body: { unitIds },
      });
      const [first] = posters;
      const target = await call(locals.apiFetch, endpoints.readPosterTarget, { params: { code: first?.code ?? '' } });
      const drawn = posters.map((poster) => printedPosterOf(poster, url.origin));
      return { printed: { posters: drawn, minutes: target.minutes, paper } };
    } catch (reason) {
      if (reason instanceof RefusedByApi) return fail(reason.status, { code: 'problem' as const });
      throw reason;
    }
  },
};
