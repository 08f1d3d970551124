import { bank, seedTrace } from '@takhoyde/survey-definitions/shipped';
import { placeOfItem, placeOfTheme } from '../instruments/places.ts';
import { page, plainText, table } from '../markdown.ts';
import { isAsked } from './seen-items.ts';
import type { TraceAnswers } from './trace-answers.ts';
import type { TraceElement } from './trace-elements.ts';

const lastNumber = 93;

/** The numbers from S01 to S93 that no element has, as ranges: `S68–S69`. */
export const missingNumbers = (ids: readonly string[]): string[] => {
  const numbers = Array.from({ length: lastNumber }, (_one, at) => at + 1);
  const nameOf = (value: number) => `S${String(value).padStart(2, '0')}`;
  const missing = numbers.filter((value) => !ids.includes(nameOf(value)));
  const firsts = missing.filter((value) => !missing.includes(value - 1));
  return firsts.map((first) => {
    const last = numbers.find((value) => value >= first && !missing.includes(value + 1)) ?? first;
    return first === last ? nameOf(first) : `${nameOf(first)}–${nameOf(last)}`;
  });
};

const refersTo = (elements: readonly TraceElement[], kind: string, ref: string | undefined): boolean =>
  elements.some(({ references }) => references.some((each) => each.kind === kind && each.ref === ref));

/** Themes that answer no element. */
export const themesWithoutElement = (elements: readonly TraceElement[]): string[] =>
  bank.dimensions.map(({ id }) => id).filter((id) => !refersTo(elements, 'dimension', id) && !isNamedThrough(elements, id));

/** A theme is also in use when every element that needs it names its items. */
const isNamedThrough = (elements: readonly TraceElement[], theme: string): boolean =>
  bank.items.some(({ id, dimension }) => dimension === theme && refersTo(elements, 'item', id));

/** Items that answer no element, neither by themselves nor through their theme. */
export const itemsWithoutElement = (elements: readonly TraceElement[]): string[] =>
  bank.items
    .filter(({ id, dimension }) => !refersTo(elements, 'item', id) && !refersTo(elements, 'dimension', dimension))
    .map(({ id }) => id);

const themeLines = (ids: readonly string[]): string =>
  ids.length === 0
    ? 'Alle temaer svarer på minst ett element.'
    : `Temaer uten element: ${ids.map((id) => `[${id}](instruments.md#${placeOfTheme(id)})`).join(', ')}.`;

const itemTable = (ids: readonly string[]): string =>
  ids.length === 0
    ? 'Alle spørsmål svarer på minst ett element, selv eller gjennom temaet sitt.'
    : table(
        ['spørsmål', 'ordlyd', 'i et skjema'],
        ids.map((id) => [
          `[${id}](instruments.md#${placeOfItem(id)})`,
          plainText(bank.items.find((item) => item.id === id)?.text.nb ?? ''),
          isAsked(id) ? 'ja' : 'nei',
        ]),
      );

const numbersPart = (): string => {
  const whole = seedTrace.filter(({ id }) => id.length === 3).length;
  const missing = missingNumbers(seedTrace.map(({ id }) => id));
  return [
    `Listen har ${seedTrace.length} elementer: ${whole} fra S01 til S${lastNumber}, og ${seedTrace.length - whole} underpunkter, S601–S613, for kapabilitetene i figur 3.`,
    `Disse numrene finnes ikke: ${missing.join(', ')}. S61–S67 hører til kapittel 4, og har ikke noe med underpunktene å gjøre.`,
    'Listen begynner på et nytt tiår ved nye emner (S50, S60, S70, S80, S90), og tiårene er ikke fylt. Det forklarer at numrene på slutten av et tiår mangler.',
    'Vi har ikke funnet noe som er strøket. Vi kan likevel ikke utelukke det, for listen sier det ikke selv.',
  ].join('\n');
};

/** The other way round: numbers, links and items that do not meet. */
export const gapsPart = (elements: readonly TraceElement[], answers: TraceAnswers): string =>
  page([
    '## Det motsatte: hva som ikke svarer på noe i rapporten',
    themeLines(themesWithoutElement(elements)),
    itemTable(itemsWithoutElement(elements)),
    '## Koblinger vi ikke regner med',
    'Innholdet sier selv hvilke elementer et tema stammer fra. Disse koblingene holder ikke når vi leser dem:',
    table(
      ['tema', 'element', 'hvorfor ikke'],
      answers.setAside.map(({ dimension, element, why }) => [`\`${dimension}\``, element, plainText(why)]),
    ),
    '## Numrene',
    numbersPart(),
    '## I rapporten, men uten nummer',
    'Da vi leste rapporten mot listen, fant vi også dette:',
    table(
      ['sted', 'hva', 'hos oss'],
      answers.withoutNumber.map(({ section, plain, note }) => [section, plainText(plain), plainText(note)]),
    ),
  ]).trimEnd();
