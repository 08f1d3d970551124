import type { Definition } from './definition.ts';
import type { Item } from './item.ts';
import type { Language } from './localized-text.ts';
import { wordsOf } from './readability.ts';
import type { Audience } from './respondent.ts';

/** A slow reader on a phone. */
const wordsPerMinute = 150;
/** Thinking and pressing, per question. */
const secondsPerItem = 3;

const textsOfItem = (item: Item, language: Language): string[] => [
  item.text[language],
  ...('options' in item ? (item.options ?? []) : []).map((option) => option.label[language]),
  ...(typeof item.help === 'object' ? [item.help[language]] : []),
];

const noticesOf = (definition: Definition, items: readonly Item[], language: Language): string[] => {
  const sections = definition.sections.filter((section) => items.some((item) => section.items.includes(item.id)));
  const help = items.map((item) => item.help).filter((key) => typeof key === 'string');
  const keys = new Set([...definition.intro, ...sections.flatMap((section) => section.intro), ...help]);
  return [...keys].flatMap((key) => definition.texts[key]?.[language] ?? []);
};

/**
 * Minutes one person of an audience needs on the longest way through, as if every condition showed its items. Counted:
 * each question with its options, and each notice once, at 150 words a minute, plus 3 seconds a question. Calculated and not
 * measured: replace it by the median of a pilot. Unit: minutes, unrounded.
 */
export const estimatedMinutes = (
  definition: Definition,
  audience: Audience,
  language: Language = definition.defaultLanguage,
): number => {
  const items = definition.items.filter((item) => item.audience === 'all' || item.audience === audience);
  const texts = [...items.flatMap((item) => textsOfItem(item, language)), ...noticesOf(definition, items, language)];
  return texts.flatMap(wordsOf).length / wordsPerMinute + (items.length * secondsPerItem) / 60;
};
