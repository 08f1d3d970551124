import type { Definition } from './definition.ts';
import type { Language } from './localized-text.ts';

/**
 * The words of a text: runs of letters and digits, with hyphens and apostrophes inside them.
 * @example wordsOf('Vi prøver, og lærer.') // ['Vi', 'prøver', 'og', 'lærer']
 */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];

/** A text ends at least one sentence, also when it lacks the full stop, as labels do. */
const sentenceCount = (text: string): number => Math.max(1, text.match(/[.!?:](?=\s|["»”)]|$)/gu)?.length ?? 0);

/**
 * LIX, the readability index made for Scandinavian languages: words per sentence plus the percentage of words longer than
 * six letters. Under 30 is very easy, 30–40 easy, over 50 hard. Made for running text, so for a list of statements it is a
 * hint. Edges: `undefined` when there are no words. Source: C. H. Björnsson, Läsbarhet, 1968.
 * @example lix(['Vi prøver nye ting.']) // 4
 */
export const lix = (texts: readonly string[]): number | undefined => {
  const words = texts.flatMap(wordsOf);
  if (words.length === 0) return undefined;
  const sentences = texts.filter((text) => wordsOf(text).length > 0).reduce((count, text) => count + sentenceCount(text), 0);
  const longWordCount = words.filter((word) => Array.from(word).length > 6).length;
  return words.length / sentences + (100 * longWordCount) / words.length;
};

/** LIX of all questions of a definition, per language. Options and notices are left out: they are not running text. */
export const readability = (definition: Definition): Record<Language, number | undefined> => {
  const of = (language: Language) => lix(definition.items.map((item) => item.text[language]));
  return { nb: of('nb'), nn: of('nn'), en: of('en') };
};
