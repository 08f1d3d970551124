import { endpoints } from '@takhoyde/api/contract';
import { redirect } from '@sveltejs/kit';
import { call } from '#lib/api-client/call.ts';
import type { PageServerLoad } from './$types';

/** With one wave open, whoever sets up the tablet need not know its id. */
export const load: PageServerLoad = async ({ locals }) => {
  const { waves } = await call(locals.apiFetch, endpoints.listWaves, {});
  const open = waves.filter((wave) => wave.state === 'open');
  const [only] = open;
  if (only !== undefined && open.length === 1) redirect(307, `/kiosk/${encodeURIComponent(only.id)}`);
  return { waves: open.map(({ id, title, closesAt }) => ({ id, title, closesAt })) };
};
