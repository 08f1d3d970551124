import { anchor, page } from '../markdown.ts';
import { elementPart } from './element-part.ts';
import { gapsPart } from './gaps-part.ts';
import { chapterOf, overviewPart } from './overview-part.ts';
import type { TraceAnswers } from './trace-answers.ts';
import { traceElements } from './trace-elements.ts';

const chapterNames: Readonly<Record<string, string>> = {
  1: 'Innledning: bakgrunn, føringer og metode',
  2: 'Hvorfor kultur og ledelse betyr noe',
  3: 'Innspill: omstilling, kapabiliteter og samhandling',
  4: 'Tiltak',
  5: 'Oppsummering av tiltak',
  6: 'Vedlegg: listen over tiltak',
};

const introduction = `Bak produktet ligger en rapport fra Oslo kommune om ledelse og kultur i bydelsreformen. Denne siden tar rapporten punkt for punkt og sier
hva i produktet som svarer på hvert av dem **i dag**, hva som er planlagt, og hva vi har latt være med vilje.

Den er for tillitsvalgte, verneombud og analytikere som vil vite om rapporten er fulgt opp, og for dem som skal bygge videre. Ordene er våre;
rapporten siteres ikke.

> **Les dette først.** «Besvart» betyr at noe i produktet tar opp punktet. Det betyr ikke at målingen er god: alle skjemaene er utkast som
> mangler [kognitiv utprøving](cognitive-testing.md). Og det betyr ikke at kommunen har gjort det rapporten ber om.`;

const howToRead = `## Slik leser du siden

Når det står at noe **måles**, gjelder dette hver gang: Spørsmålene ligger åpent på \`/instrumenter\`, besvares på \`/svar\`, og temaet vises på
\`/profil\` og \`/sammenlign\` når nok har svart. Ordlyden på tre språk står i [Skjemaene, ord for ord](instruments.md). Hele veien fra svar til
resultat er prøvd i en nettleser i [tests/journeys/whole-thread.journey.ts](../tests/journeys/whole-thread.journey.ts), med Kulturkartlegging
og Omstillingspuls. De tre andre skjemaene er kontrollert som skjemaer, men er ikke kjørt som en hel runde i demobyen.

Spørsmål med valg («velg inntil tre») telles, men ingen side viser dem ennå. Åpne spørsmål stilles ikke før det finnes et sted å lese gjennom
svarene. Begge deler står ved hvert spørsmål det gjelder.

Hver henvisning på siden er kontrollert av en test: spørsmålet finnes, siden finnes, dokumentet finnes, testen finnes. En annen test sier fra
når siden er utdatert.`;

/** The page that holds the report against the product, element by element. */
export const reportTracePage = (answers: TraceAnswers): string => {
  const elements = traceElements(answers);
  const chapters = [...Map.groupBy(elements, chapterOf)].sort();
  return page([
    '# Sporet fra rapporten',
    '<!-- Laget av tests/documents. Rett i docs/report-trace.json og kjør `npm run docs`. -->',
    introduction,
    overviewPart(elements, answers),
    howToRead,
    ...chapters.flatMap(([chapter, inside]) => [
      `${anchor(`kapittel-${chapter}`)}\n\n## Kapittel ${chapter}. ${chapterNames[chapter] ?? ''}`,
      ...inside.map((element) => elementPart(element, answers)),
    ]),
    gapsPart(elements, answers),
  ]);
};
