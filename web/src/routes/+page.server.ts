import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import type { HomeFacts } from '#lib/home/home-cards.ts';
import type { PageServerLoad } from './$types';

type Invitation = HomeFacts['invitations'][string];

/** Nothing for one who is not invited: that is no fault. */
const invitationTo = async (locals: App.Locals, wave: string): Promise<[string, Invitation][]> => {
  try {
    const { state } = await call(locals.apiFetch, endpoints.findBallotPlace, { query: { wave } });
    return [[wave, state]];
  } catch (reason) {
    if (reason instanceof RefusedByApi) return [];
    throw reason;
  }
};

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { me } = await parent();
  if (me.person === null) return { facts: undefined };
  const [{ waves }, { releases }] = await Promise.all([
    call(locals.apiFetch, endpoints.listWaves, {}),
    call(locals.apiFetch, endpoints.listResults, {}),
  ]);
  const open = waves.filter(({ state }) => state === 'open');
  const found = await Promise.all(open.map(({ id }) => invitationTo(locals, id)));
  const facts: HomeFacts = { grants: me.grants, today: me.today, waves, releases, invitations: Object.fromEntries(found.flat()) };
  return { facts };
};
