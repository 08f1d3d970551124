import { languages, type Language } from '@takhoyde/survey-definitions';
import type { NoteCollector } from '../import-note.ts';
import { languageOfTag } from '../questionnaire/words.ts';
import type { XmlTree } from '../read-xml.ts';

/**
 * A text in our languages from elements that each have one. `undefined` when there is none; a language that another tool removed is
 * filled from the first that is left, and noted.
 */
export const readWords = (
  elements: readonly XmlTree[],
  { where, notes }: { where: string; notes: NoteCollector },
): Record<Language, string> | undefined => {
  const found = new Map<Language, string>();
  for (const { attributes, text } of elements) {
    const language = languageOfTag(attributes.get('xml:lang') ?? '');
    if (language !== undefined && text !== '' && !found.has(language)) found.set(language, text);
  }
  const [first] = found;
  if (first === undefined) return undefined;
  for (const language of languages)
    if (!found.has(language))
      notes.add({ where, kind: 'needs-attention', code: 'language-missing', values: [language, first[0], '1'] });
  const [, words] = first;
  return { nb: found.get('nb') ?? words, nn: found.get('nn') ?? words, en: found.get('en') ?? words };
};
