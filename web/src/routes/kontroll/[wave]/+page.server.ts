import { error } from '@sveltejs/kit';
import { endpoints, type CloseProtocol } from '@takhoyde/api/contract';
import { call, type ApiFetch } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { bucketCounts } from '#lib/closing/bucket-counts.ts';
import type { PageServerLoad } from './$types';

/** A longer table than this is for a program: it stands in the file that can be downloaded. */
const mostBucketsShown = 200;

const orNull = async <Answer>(asked: Promise<Answer>): Promise<Answer | null> => {
  try {
    return await asked;
  } catch (reason) {
    if (reason instanceof RefusedByApi && reason.status === 404) return null;
    throw reason;
  }
};

/** What people call the buckets of a table that is short enough to be shown. */
const namesOf = async (apiFetch: ApiFetch, protocol: CloseProtocol | null): Promise<Record<string, string>> => {
  const count = protocol === null ? 0 : bucketCounts(protocol).length;
  if (protocol === null || count === 0 || count > mostBucketsShown) return {};
  const published = await orNull(call(apiFetch, endpoints.readManifest, { params: { wave: protocol.wave } }));
  const buckets = published?.manifest.buckets ?? [];
  return Object.fromEntries(buckets.map(({ id, unitName, levelIds }) => [id, `${unitName}: ${levelIds.join(', ')}`]));
};

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { apiFetch } = locals;
  const { waves } = await call(apiFetch, endpoints.listWaves, {});
  const wave = waves.find(({ id }) => id === params.wave);
  if (wave === undefined) error(404, 'no such wave');
  const seals = await call(apiFetch, endpoints.readWaveSeals, { params: { wave: wave.id } });
  const protocol = await orNull(call(apiFetch, endpoints.readCloseProtocol, { params: { wave: wave.id } }));
  const bucketNames = await namesOf(apiFetch, protocol);
  return { wave, seals, protocol, bucketNames, mostBucketsShown, origin: url.origin };
};
