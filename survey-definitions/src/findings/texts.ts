import type { Definition } from '../definition.ts';
import type { RuleFinding } from '../finding.ts';
import { languages, type Language, type LocalizedText } from '../localized-text.ts';
import { plainWords } from '../plain-words.ts';
import { textsOf, type PlacedText, type TextRole } from './walk-definition.ts';

/** Characters that fit: about 40 on a line of a 360 px phone; a statement gets three lines, a button one and a half. */
const maxLength: Record<TextRole, number> = {
  statement: 120,
  option: 64,
  'scale-label': 40,
  title: 60,
  name: 60,
  help: 160,
  paragraph: 800,
};

/** A statement that fills the screen is not read to its end. */
export const findLongTexts = (definition: Definition): readonly RuleFinding[] =>
  textsOf(definition).flatMap(({ text, role, id, path }) =>
    languages
      .filter((language) => text[language].length > maxLength[role])
      .map((language) => ({
        rule: 'text-too-long',
        id,
        path: `${path}.${language}`,
        message: `${text[language].length} characters; a ${role} has room for ${maxLength[role]} on a phone`,
      })),
  );

/** Two items with the same words can't be told apart by those who answer, nor by those who read. */
export const findSameTexts = (definition: Definition): readonly RuleFinding[] => {
  const seen = new Map<string, string>();
  return definition.items.flatMap((item, at) => {
    const words = languages.map((language) => `${language} ${plainWords(item.text[language])}`);
    const twin = words.flatMap((one) => seen.get(one) ?? [])[0];
    for (const one of words) if (!seen.has(one)) seen.set(one, item.id);
    return twin === undefined
      ? []
      : [
          {
            rule: 'same-text',
            id: item.id,
            path: `items.${at}.text`,
            message: `${item.id} has the words of ${twin} in at least one language`,
          },
        ];
  });
};

/**
 * What no reader can see, or what makes them read something else than is stored: control characters, characters of no width, and
 * those that turn the direction of writing. A line break is allowed, a soft hyphen, and what joins signs into one.
 */
const unreadable = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/u;
const holdsUnseen = (text: string): boolean => unreadable.test(text.replaceAll('\n', ' ')) || !text.isWellFormed();
const isUnreadable = (text: string): boolean => holdsUnseen(text) || !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

const unseen = (id: string, path: string): RuleFinding => ({
  rule: 'text-unreadable',
  id,
  path,
  message: 'the text holds characters that nobody can see, or nothing that can be read; write it again',
});

type PlacedString = { text: string; path: string };

/** Every string that is no text in three languages: status, reasons, notes, rules in words. Names of entries are among them. */
const otherStringsOf = (value: unknown, path: string): PlacedString[] => {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null || 'nb' in value) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const place = path === '' ? name : `${path}.${name}`;
    return [{ text: name, path }, ...otherStringsOf(member, place)];
  });
};

/** A text is what is seen: in the form, on paper, in a file, and in the log of who approved it. */
export const findUnreadableTexts = (definition: Definition): readonly RuleFinding[] => [
  ...textsOf(definition).flatMap(({ text, id, path }) =>
    languages.filter((language) => isUnreadable(text[language])).map((language) => unseen(id, `${path}.${language}`)),
  ),
  ...otherStringsOf(definition, '')
    .filter(({ text }) => holdsUnseen(text))
    .map(({ path }) => unseen(definition.id, path)),
];

/** Bokmål and nynorsk share short sentences by right; long ones, or Norwegian under English, were forgotten. */
const wordCountUntranslated = { nn: 10, en: 4 };

const isUntranslated = (text: LocalizedText, language: 'nn' | 'en'): boolean =>
  plainWords(text[language]) === plainWords(text.nb) && plainWords(text.nb).split(' ').length >= wordCountUntranslated[language];

/** A translation that is a copy of the bokmål text is a missing translation. */
export const findUntranslatedTexts = (definition: Definition): readonly RuleFinding[] =>
  textsOf(definition).flatMap(({ text, id, path }) =>
    (['nn', 'en'] as const)
      .filter((language) => isUntranslated(text, language))
      .map((language) => ({
        rule: 'untranslated',
        id,
        path: `${path}.${language}`,
        message: 'the words are those of the bokmål text',
      })),
  );

const placeholdersOf = (text: string): string =>
  [...text.matchAll(/\{[^{}]*\}/g)]
    .map(([name]) => name)
    .sort()
    .join(' ');
const differs = ({ text }: PlacedText, language: Language): boolean => placeholdersOf(text[language]) !== placeholdersOf(text.nb);

/** A placeholder that one language lacks leaves a hole in that language only, where nobody looks. */
export const findPlaceholderFaults = (definition: Definition): readonly RuleFinding[] =>
  textsOf(definition).flatMap((placed) =>
    languages
      .filter((language) => differs(placed, language))
      .map((language) => ({
        rule: 'placeholders-differ',
        id: placed.id,
        path: `${placed.path}.${language}`,
        message: 'the same {placeholders} stand in every language',
      })),
  );
