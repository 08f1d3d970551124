import { knownWords } from '#lib/known-words.ts';
import type { Reader } from '#lib/reader/reader.ts';

/** Why the API refused an import, in the reader's words. */
export const importRefusal = (code: string, reader: Reader): string => {
  const words = reader.m.organisationImport.refusals;
  return knownWords(words, code) ?? words.other;
};
