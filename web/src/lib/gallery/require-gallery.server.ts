import { error } from '@sveltejs/kit';
import { dev } from '$app/env';

/** For those who build the product: in `vite dev`, or where `SHOW_GALLERY=1` says so; otherwise there is no such page. */
export const requireGallery = (): void => {
  if (!dev && process.env['SHOW_GALLERY'] !== '1') error(404, 'there is no such page');
};
