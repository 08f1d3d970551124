import { chosenText } from '#lib/methods/chosen-text.ts';
import { methodAddress, shownMethodCount } from '#lib/methods/method-list.ts';
import { methodPages } from 'virtual:method-pages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const links = methodPages.map((page) => {
    const { text, language } = chosenText(page, locals.language);
    return { href: methodAddress(page.slug), title: text.title, answers: text.answers, language };
  });
  return { shown: links.slice(0, shownMethodCount), more: links.slice(shownMethodCount) };
};
