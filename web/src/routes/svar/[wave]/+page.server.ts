import { loadSheet } from '#lib/answering/load-sheet.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => loadSheet(locals.apiFetch, params.wave);
