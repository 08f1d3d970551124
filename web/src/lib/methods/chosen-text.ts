import type { Language } from '@takhoyde/api/contract';
import type { MethodPage, MethodText, PageLanguage } from './method-page.ts';

/** A page in the language it is read in, and which that is: bokmål for those who read nynorsk, English where nothing else is written. */
export const chosenText = (
  page: MethodPage,
  language: Language,
): { readonly text: MethodText; readonly language: PageLanguage } =>
  language === 'en' || page.texts.nb === undefined
    ? { text: page.texts.en, language: 'en' }
    : { text: page.texts.nb, language: 'nb' };
