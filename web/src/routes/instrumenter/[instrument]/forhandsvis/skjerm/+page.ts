import { loadScreen } from '#lib/preview/load-screen.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = (event) => loadScreen(event);
