import { error } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { readConfiguration } from '#lib/configuration.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { waves } = await call(locals.apiFetch, endpoints.listWaves, {});
  const wave = waves.find(({ id }) => id === params.wave);
  if (wave === undefined) error(404, 'no such wave');
  return { wave, collectorOrigin: readConfiguration(process.env).collectorOrigin };
};
