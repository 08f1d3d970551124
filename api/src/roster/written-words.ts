import type { Language } from '../contract/index.ts';

/** Languages as systems of HR write them. */
export const languages: Readonly<Record<string, Language>> = {
  nb: 'nb',
  no: 'nb',
  nob: 'nb',
  bm: 'nb',
  bokmål: 'nb',
  norsk: 'nb',
  nn: 'nn',
  nno: 'nn',
  nynorsk: 'nn',
  en: 'en',
  eng: 'en',
  engelsk: 'en',
  english: 'en',
};
/** Yes and no, and main and side position, as systems of HR write them. */
export const yesNo: Readonly<Record<string, boolean>> = {
  ja: true,
  j: true,
  yes: true,
  y: true,
  true: true,
  sann: true,
  x: true,
  '1': true,
  h: true,
  hovedstilling: true,
  nei: false,
  n: false,
  no: false,
  false: false,
  usann: false,
  '0': false,
  b: false,
  bistilling: false,
};

/** What a word means: null for nothing, undefined for a word that is not known. */
export const known = <T>(told: string, words: Readonly<Record<string, T>>): T | null | undefined => {
  const word = told.toLowerCase();
  if (word === '') return null;
  return Object.hasOwn(words, word) ? words[word] : undefined;
};
