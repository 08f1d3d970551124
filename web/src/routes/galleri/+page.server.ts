import { error } from '@sveltejs/kit';
import { dev } from '$app/env';
import type { PageServerLoad } from './$types';

/** For those who build the product: in `vite dev`, or where `SHOW_GALLERY=1` says so; otherwise there is no such page. */
export const load: PageServerLoad = () => {
  if (!dev && process.env['SHOW_GALLERY'] !== '1') error(404, 'there is no such page');
};
