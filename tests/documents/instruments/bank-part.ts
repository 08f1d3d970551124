import type { Item, Language, Scale, Theme } from '@takhoyde/survey-definitions';
import { languages } from '@takhoyde/survey-definitions';
import { bank, references, shippedDefinitions } from '@takhoyde/survey-definitions/shipped';
import { anchor, folded, page, plainText, table } from '../markdown.ts';
import { itemTable, otherLanguages, type ItemTableWords } from './item-tables.ts';
import { placeOfInstrument, placeOfTheme } from './places.ts';

const askedIds = new Set(shippedDefinitions.flatMap(({ items }) => items.map(({ id }) => id)));

/** Items of the bank that no shipped instrument asks: reserve, ready to be taken in. */
export const unusedItems: readonly Item[] = bank.items.filter(({ id }) => !askedIds.has(id));

const instrumentsWith = (theme: Theme): string =>
  shippedDefinitions
    .filter(({ items }) => items.some(({ dimension }) => dimension?.replace(/-(?:self|view)$/u, '') === theme.id))
    .map(({ id, title }) => `[${plainText(title.nb)}](#${placeOfInstrument(id)})`)
    .join(', ');

const themeTable = (): string =>
  table(
    ['tema', 'navn', 'hva det er', 'begrep i litteraturen', 'kilder', 'skjema'],
    bank.dimensions.map((theme) => [
      `${anchor(placeOfTheme(theme.id))}\`${theme.id}\``,
      plainText(theme.name.nb),
      plainText(theme.definition?.nb ?? '–'),
      plainText(theme.construct ?? '–'),
      theme.refs.map((key) => `[${key}](#kilde-${key.toLowerCase()})`).join(', ') || '–',
      instrumentsWith(theme) || '–',
    ]),
  );

const themeNames = (): string =>
  table(
    ['tema', 'nynorsk', 'English'],
    bank.dimensions.map(({ id, name, definition }) => [
      `\`${id}\``,
      ...(['nn', 'en'] as const).map((language) => plainText(`${name[language]}: ${definition?.[language] ?? '–'}`)),
    ]),
  );

const labelsOf = (scale: Scale, language: Language): string =>
  [...scale.points, ...scale.nonSubstantive].map(({ value, label }) => `${value} ${plainText(label[language])}`).join(' · ');

const scaleTable = (): string =>
  table(
    ['skala', ...languages, 'regnes som'],
    Object.entries(bank.scales).map(([id, scale]) => [
      `${anchor(`skala-${id}`)}\`${id}\``,
      ...languages.map((language) => labelsOf(scale, language)),
      scale.scoring === 'index' ? 'poeng 0–100 i et tema' : 'fordeling, aldri snitt',
    ]),
  );

const textTable = (): string =>
  table(
    ['tekst', ...languages],
    Object.entries(bank.texts).map(([key, text]) => [
      `${anchor(`tekst-${key}`)}\`${key}\``,
      ...languages.map((language) => plainText(text[language])),
    ]),
  );

const literature = (): string =>
  table(
    ['kilde', ''],
    Object.entries(references)
      .filter(([key]) => !key.startsWith('_'))
      .map(([key, text]) => [`${anchor(`kilde-${key.toLowerCase()}`)}${key}`, plainText(text)]),
  );

/** What the instruments lean on: themes, scales, notices, the items in reserve, and the literature. */
export const bankPart = (words: ItemTableWords): string =>
  page([
    '## Spørsmålsbanken: det som ikke er i noe skjema',
    unusedItems.length === 0
      ? 'Alle spørsmål i banken er i minst ett skjema.'
      : `${unusedItems.length} av ${bank.items.length} spørsmål ligger i reserve. De kan tas inn i et utkast.`,
    itemTable(unusedItems, words),
    unusedItems.length === 0 ? '' : otherLanguages(unusedItems),
    '## Temaer',
    'Et tema er snittet av påstandene sine, flyttet til 0–100. Begrepet sier hva temaet er beslektet med. Ordlyden er vår egen, og ingen\nnormtall fra andre skalaer gjelder.',
    themeTable(),
    folded('Nynorsk og engelsk', themeNames()),
    '## Svarskalaer',
    scaleTable(),
    '## Tekster i skjemaene',
    textTable(),
    '## Litteratur',
    'De fleste henvisningene er skrevet etter hukommelsen og må kontrolleres før de trykkes i et metodenotat. De som er slått opp, sier det.',
    literature(),
  ]).trimEnd();
