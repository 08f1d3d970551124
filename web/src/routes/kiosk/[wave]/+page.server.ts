import { loadStart } from '#lib/answering/load-start.server.ts';
import type { PageServerLoad } from './$types';

/** A shared tablet. Who may be signed in on it is not told to the page, and no browser keeps a copy of it. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { start } = await loadStart(locals, params.wave, 'printed-code');
  return { start: { ...start, isSignedIn: false } };
};
