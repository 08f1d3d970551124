import { language as languageSchema, languages, type Language } from '@takhoyde/api/contract';

/** In which language a questionnaire is printed: one, or the questions in all three and the rest in the reader's own. */
export type PrintLanguage = Language | 'alle';

/** What an address says; the reader's own language when it says nothing we know. */
export const printLanguage = (query: URLSearchParams, own: Language): PrintLanguage =>
  query.get('sprak') === 'alle' ? 'alle' : languageSchema.catch(own).parse(query.get('sprak'));

/** The languages the questions are printed in, the reader's own first. */
export const questionLanguages = (chosen: PrintLanguage, own: Language): readonly Language[] =>
  chosen === 'alle' ? [own, ...languages.filter((language) => language !== own)] : [chosen];

/** The address of the same page in another language of print. */
export const printAddress = ({ pathname, search }: Pick<URL, 'pathname' | 'search'>, chosen: PrintLanguage): string => {
  const query = new URLSearchParams(search);
  query.set('sprak', chosen);
  return `${pathname}?${query.toString()}`;
};
