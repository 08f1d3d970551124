import { contentHash } from '@takhoyde/api/content-hash.ts';
import { readability, type Definition } from '@takhoyde/survey-definitions';
import { anchor, page, plainText, table } from '../markdown.ts';
import { conditionTold, nodeNames } from './item-traits.ts';
import { itemTable, otherLanguages, type ItemTableWords } from './item-tables.ts';
import { placeOfInstrument } from './places.ts';

/** Whether a definition says of itself that it is not ready to be used. */
export const isDraft = ({ status }: Definition): boolean => status.startsWith('draft');

/** A number as Norwegian writes it, with one decimal. */
export const oneDecimal = (value: number): string => value.toFixed(1).replace('.', ',');

/** LIX of the questions per language, in whole points; a hint only, since a list of statements is no running text. */
export const lixTold = (definition: Definition): string =>
  Object.entries(readability(definition))
    .map(([language, value]) => `${language} ${value === undefined ? '–' : Math.round(value)}`)
    .join(', ');

const kindCounts = ({ items }: Definition): string => {
  const count = (...types: string[]) => items.filter(({ type }) => types.includes(type)).length;
  const anchors = items.filter((item) => item.anchor).length;
  const reversed = items.filter((item) => item.type === 'likert' && item.reverse).length;
  return `${items.length}: ${count('likert')} påstander (${reversed} snudd), ${count('single', 'multi')} med valg, ${count('open')} åpne; ${anchors} ankre`;
};

const rotationTold = ({ rotation }: Definition): string => {
  if (rotation === undefined) return 'nei, alle får alle spørsmål';
  const who = rotation.per === 'person' ? 'hver person trekker' : 'hver svargruppe får';
  return `${who} én av ${rotation.blocks.length} bolker; resten stilles til alle ([hvordan det telles](adr/0012-rotating-blocks.md))`;
};

const exceptions = ({ dimensions }: Definition): string =>
  dimensions
    .flatMap(({ name, minAnsweredCount }) =>
      minAnsweredCount === undefined ? [] : `; ${plainText(name.nb)}: minst ${minAnsweredCount}`,
    )
    .join('');

const facts = (definition: Definition): string => {
  const { version, estimatedMinutes, reporting, languages, roundsPerYear } = definition;
  const rows: [string, string][] = [
    ['versjon', version],
    ['fingeravtrykk (SHA-256)', `\`${contentHash(definition)}\``],
    ['status', isDraft(definition) ? 'utkast: mangler kognitiv utprøving' : plainText(definition.status)],
    ['spørsmål', kindCounts(definition)],
    [
      'minutter',
      `medarbeider ${oneDecimal(estimatedMinutes.employee)}, leder ${oneDecimal(estimatedMinutes.leader)} (regnet ut, ikke målt)`,
    ],
    ['runder per person og år', String(roundsPerYear ?? 1).replace('.', ',')],
    ['LIX', lixTold(definition)],
    ['språk', languages.join(', ')],
    ['roterende spørsmål', rotationTold(definition)],
    ['følsomt', reporting.isSensitive ? 'ja: strengere grenser for alt i skjemaet' : 'nei'],
    ['laveste sted som vises', reporting.lowestNode === undefined ? 'enhver stor nok enhet' : nodeNames[reporting.lowestNode]],
    [
      'poeng for et tema',
      `snittet av alle publiserte svar på påstandene ([hvorfor](adr/0011-index-from-published-sums.md)); spredningen er fra dem som har svart på minst ${Math.round(reporting.minAnsweredShare * 100)} % av dem${exceptions(definition)}`,
    ],
  ];
  return table(['', ''], rows);
};

const textsTold = (keys: readonly string[]): string => keys.map((key) => `[${key}](#tekst-${key})`).join(', ');

/** One instrument with all its sections. */
export const instrumentPart = (definition: Definition, words: ItemTableWords): string => {
  const sections = definition.sections.map((section, at) => {
    const items = section.items.flatMap((id) => definition.items.find((item) => item.id === id) ?? []);
    return page([
      `### ${at + 1}. ${plainText(section.title.nb)}`,
      section.showIf === undefined ? '' : `Delen stilles når ${conditionTold(section.showIf, definition)}.`,
      section.intro.length === 0 ? '' : `Innledes med ${textsTold(section.intro)}.`,
      itemTable(items, words, definition),
      otherLanguages(items),
    ]).trimEnd();
  });
  return page([
    `${anchor(placeOfInstrument(definition.id))}\n\n## ${plainText(definition.title.nb)}`,
    plainText(definition.purpose.nb),
    facts(definition),
    definition.intro.length === 0 ? '' : `Skjemaet åpner med ${textsTold(definition.intro)}.`,
    ...sections,
  ]).trimEnd();
};
