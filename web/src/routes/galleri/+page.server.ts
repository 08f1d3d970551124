import { requireGallery } from '#lib/gallery/require-gallery.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  requireGallery();
};
