import { error } from '@sveltejs/kit';
import { answeringExhibits } from '#lib/gallery/answering-exhibits.ts';
import { amounts, answeringMaterial } from '#lib/gallery/answering-material.server.ts';
import { requireGallery } from '#lib/gallery/require-gallery.server.ts';
import type { PageServerLoad } from './$types';

/** One state alone, since each takes the keyboard when it appears. */
export const load: PageServerLoad = ({ params, url }) => {
  requireGallery();
  if (answeringExhibits[params.tilstand] === undefined) error(404, 'there is no such state');
  const amount = amounts.find((one) => one === url.searchParams.get('innhold')) ?? 'vanlig';
  return { name: params.tilstand, material: answeringMaterial(amount), amount };
};
