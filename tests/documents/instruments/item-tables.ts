import type { Definition, Item } from '@takhoyde/survey-definitions';
import { folded, plainText, table } from '../markdown.ts';
import { answerWays, itemTraits } from './item-traits.ts';
import { placeOfTheme } from './places.ts';

/** What a table of items needs besides them: where each is anchored, and what themes are called. */
export type ItemTableWords = { anchorOf: (id: string) => string; themeNames: ReadonlyMap<string, string> };

const scaleLink = (id: string): string => `[${id}](#skala-${id})`;

const themeLink = (item: Item, themeNames: ReadonlyMap<string, string>): string => {
  const theme = item.dimension?.replace(/-(?:self|view)$/u, '');
  return theme === undefined ? '–' : `[${plainText(themeNames.get(theme) ?? theme)}](#${placeOfTheme(theme)})`;
};

/** Items of the bank, or of a definition with what the definition says about them. */
export const itemTable = (items: readonly Item[], words: ItemTableWords, definition?: Definition): string =>
  table(
    ['id', 'rev', 'ordlyd', 'tema', 'svar', 'om spørsmålet'],
    items.map((item) => [
      `${words.anchorOf(item.id)}\`${item.id}\``,
      String(item.rev),
      plainText(item.text.nb),
      themeLink(item, words.themeNames),
      answerWays(item, scaleLink),
      (definition === undefined ? [] : itemTraits(item, definition)).join('; ') || '–',
    ]),
  );

const optionsIn = (item: Item, language: 'nn' | 'en'): string =>
  'options' in item && item.options !== undefined
    ? ` (${item.options.map(({ label }) => plainText(label[language])).join(' · ')})`
    : '';

/** The same items in the two other languages, folded away. */
export const otherLanguages = (items: readonly Item[]): string =>
  folded(
    'Nynorsk og engelsk',
    table(
      ['id', 'nynorsk', 'English'],
      items.map((item) => [
        `\`${item.id}\``,
        plainText(item.text.nn) + optionsIn(item, 'nn'),
        plainText(item.text.en) + optionsIn(item, 'en'),
      ]),
    ),
  );
