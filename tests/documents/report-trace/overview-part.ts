import { page, plainText, table } from '../markdown.ts';
import { placeOfElement, standingNames } from './element-part.ts';
import type { TraceAnswers } from './trace-answers.ts';
import type { Standing, TraceElement } from './trace-elements.ts';

const standings = ['answered', 'partly', 'planned', 'not-done'] as const satisfies readonly Standing[];

const meanings: Readonly<Record<Standing, string>> = {
  answered: 'noe i produktet svarer på det i dag, og vi har ikke noe mer planlagt',
  partly: 'noe svarer på det i dag, men mer er planlagt, eller noe er utelatt med vilje',
  planned: 'bare innhold, dokumenter eller planer så langt. Ingen side viser det',
  'not-done': 'utelatt med vilje, eller kilden er ikke lesbar for oss. Grunnen står der',
};

const countOf = (elements: readonly TraceElement[], standing: Standing): number =>
  elements.filter((element) => element.standing === standing).length;

/** Which chapter of the report an element belongs to; figure 3 stands in chapter 3. */
export const chapterOf = ({ row }: TraceElement): string => /\d/u.exec(row.section)?.[0] ?? '?';

const standingTable = (elements: readonly TraceElement[]): string =>
  table(
    ['', 'antall', 'betyr'],
    [
      ...standings.map((standing) => [`**${standingNames[standing]}**`, String(countOf(elements, standing)), meanings[standing]]),
      ['i alt', String(elements.length), ''],
    ],
  );

const chapterTable = (elements: readonly TraceElement[]): string =>
  table(
    ['kapittel', ...standings.map((standing) => standingNames[standing]), 'i alt'],
    [...Map.groupBy(elements, chapterOf)]
      .sort()
      .map(([chapter, inside]) => [
        `[${chapter}](#kapittel-${chapter})`,
        ...standings.map((standing) => String(countOf(inside, standing))),
        String(inside.length),
      ]),
  );

const link = ({ row }: TraceElement): string => `[${row.id}](#${placeOfElement(row.id)})`;

const plannedTable = (elements: readonly TraceElement[], answers: TraceAnswers): string =>
  table(
    ['sak', 'hva', 'elementer som venter på den'],
    Object.entries(answers.planned).map(([issue, title]) => {
      const waiting = elements.filter(({ references }) =>
        references.some(({ kind, ref }) => kind === 'planned' && ref === issue),
      );
      return [issue, plainText(title), waiting.map(link).join(', ')];
    }),
  );

/** How much of the report is answered: counted from the references, never written by hand. */
export const overviewPart = (elements: readonly TraceElement[], answers: TraceAnswers): string =>
  page([
    '## Hvor langt vi er kommet',
    standingTable(elements),
    chapterTable(elements),
    '### Det som er planlagt og ikke bygd',
    plannedTable(elements, answers),
  ]).trimEnd();
