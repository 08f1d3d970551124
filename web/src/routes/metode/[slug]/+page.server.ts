import { error } from '@sveltejs/kit';
import { chosenText } from '#lib/methods/chosen-text.ts';
import { methodPages } from 'virtual:method-pages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals }) => {
  const page = methodPages.find(({ slug }) => slug === params.slug);
  if (page === undefined) error(404);
  return chosenText(page, locals.language);
};
