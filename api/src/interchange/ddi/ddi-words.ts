import type { WordsByLanguage } from '../questionnaire/questionnaire.ts';
import type { XmlTree } from '../read-xml.ts';

/** Words of another archive's elements, by the language each says it is in; `base` where it says nothing. */
export const ddiWords = (elements: readonly XmlTree[], base: string): WordsByLanguage => {
  const words = new Map<string, string>();
  for (const { attributes, text } of elements) {
    const tag = attributes.get('xml:lang') ?? attributes.get('xml-lang') ?? base;
    if (text !== '' && !words.has(tag)) words.set(tag, text);
  }
  return words;
};

/** The first that says anything. */
export const firstWords = (...candidates: readonly WordsByLanguage[]): WordsByLanguage =>
  candidates.find((words) => words.size > 0) ?? new Map<string, string>();
