import { loadStart } from '#lib/answering/load-start.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => loadStart(locals, params.wave, 'sign-in');
