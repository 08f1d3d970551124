import { anchor, page, plainText } from '../markdown.ts';
import { measureLines } from './measure-lines.ts';
import { referenceLine } from './reference-lines.ts';
import type { Reference, ReferenceKind, TraceAnswers } from './trace-answers.ts';
import type { Standing, TraceElement } from './trace-elements.ts';

/** What a standing is called, for those who read the page. */
export const standingNames: Readonly<Record<Standing, string>> = {
  answered: 'besvart',
  partly: 'delvis',
  planned: 'planlagt',
  'not-done': 'gjør vi ikke',
};

const groups: readonly { title: string; kind: ReferenceKind }[] = [
  { title: 'I produktet', kind: 'page' },
  { title: 'Tiltak', kind: 'tiltak' },
  { title: 'Indikator', kind: 'indicator' },
  { title: 'Beskrevet i', kind: 'doc' },
  { title: 'Prøvd av', kind: 'test' },
  { title: 'Planlagt', kind: 'planned' },
  { title: 'Gjør vi ikke', kind: 'not-done' },
];

const titled = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [`- **${title}**`, ...lines]);

const groupLines = (references: readonly Reference[], answers: TraceAnswers): string =>
  [
    ...titled('Måles med', measureLines(references, answers)),
    ...groups.flatMap(({ title, kind }) =>
      titled(
        title,
        references.filter((reference) => reference.kind === kind).map((reference) => `  - ${referenceLine(reference, answers)}`),
      ),
    ),
  ].join('\n');

/** Where an element is on the page. */
export const placeOfElement = (id: string): string => id.toLowerCase();

/** One element: where it stands in the report, what it is, and all that answers it. */
export const elementPart = ({ row, plain, references, standing }: TraceElement, answers: TraceAnswers): string =>
  page([
    `${anchor(placeOfElement(row.id))}\n\n### ${row.id} · ${plainText(row.what)}`,
    `**${standingNames[standing]}** · rapporten ${row.section} · ${row.kind}`,
    plainText(plain),
    groupLines(references, answers),
  ]).trimEnd();
