import type { Definition } from './definition.ts';
import type { Item } from './item.ts';
import type { Language } from './localized-text.ts';
import { wordsOf } from './readability.ts';
import type { Audience } from './respondent.ts';
import { isAskedInBlock, rotationBlocks } from './rotation.ts';

/** A slow reader on a phone, who thinks and presses for some seconds at each question. */
export const readingPace = { wordsPerMinute: 150, secondsPerItem: 3 } as const;
const { wordsPerMinute, secondsPerItem } = readingPace;

/** One way through a questionnaire, as far as it is decided before the first answer. */
type Way = { block: number | undefined; virksomhet: string | undefined };

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

/** The items of one way through: one block, one virksomhet, and every condition as if it showed its items. */
const itemsOnWay = (definition: Definition, audience: Audience, { block, virksomhet }: Way): Item[] =>
  definition.items.filter(
    (item) =>
      (item.audience === 'all' || item.audience === audience) &&
      (item.virksomhet === undefined || item.virksomhet === virksomhet) &&
      isAskedInBlock(definition, item.id, block),
  );

const minutesOf = (definition: Definition, items: readonly Item[], language: Language): number => {
  const texts = [...items.flatMap((item) => textsOfItem(item, language)), ...noticesOf(definition, items, language)];
  return texts.flatMap(wordsOf).length / wordsPerMinute + (items.length * secondsPerItem) / 60;
};

/**
 * Minutes one person of an audience needs on the longest way through: the longest block of a rotation, the virksomhet with most
 * local items, and every condition as if it showed its items. Counted: each question with its options, and each notice once, at
 * 150 words a minute, plus 3 seconds a question. Calculated and not measured: replace it by the median of a pilot.
 * Unit: minutes, unrounded.
 */
export const estimatedMinutes = (
  definition: Definition,
  audience: Audience,
  language: Language = definition.defaultLanguage,
): number => {
  const virksomheter = new Set([undefined, ...definition.items.map((item) => item.virksomhet)]);
  const ways = rotationBlocks(definition).flatMap((block) => [...virksomheter].map((virksomhet) => ({ block, virksomhet })));
  return Math.max(...ways.map((way) => minutesOf(definition, itemsOnWay(definition, audience, way), language)));
};

/**
 * What stands around the questions, at the same pace: who knows what, where the answer counts, fetching the ballot, and the last page.
 * Counted in a browser for every instrument that ships (tests/journeys/answering-time.journey.ts). Minutes.
 */
const minutesAroundQuestions = 2;

/**
 * What people are told before they begin: whole minutes in which a slow reader gets from the first page to the receipt, for the
 * slower of the two audiences.
 * @example minutesToPromise({ employee: 2.2, leader: 2.6 }) // 5
 */
export const minutesToPromise = ({ employee, leader }: { readonly employee: number; readonly leader: number }): number =>
  Math.ceil(Math.max(employee, leader) + minutesAroundQuestions);
