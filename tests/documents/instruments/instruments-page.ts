import { bank, shippedDefinitions } from '@takhoyde/survey-definitions/shipped';
import { page, plainText, table } from '../markdown.ts';
import { bankPart } from './bank-part.ts';
import { instrumentPart, isDraft, lixTold, oneDecimal } from './instrument-part.ts';
import type { ItemTableWords } from './item-tables.ts';
import { itemAnchors, placeOfInstrument } from './places.ts';

const draftNotice = (): string => {
  const drafts = shippedDefinitions.filter(isDraft);
  if (drafts.length === 0) return '';
  const which = drafts.length === shippedDefinitions.length ? 'Alle skjemaene' : drafts.map(({ title }) => title.nb).join(', ');
  return [
    `> **Utkast.** ${which} mangler kognitiv utprøving. Ingen ansatt i førstelinjen har ennå lest dem høyt og sagt hva de tror vi spør om.`,
    '> Til det er gjort, måler de ingenting vi kan stå for. Slik gjøres det: [kognitiv utprøving](cognitive-testing.md).',
  ].join('\n');
};

const overview = (): string =>
  table(
    ['skjema', 'versjon', 'spørsmål', 'minutter, medarbeider', 'minutter, leder', 'LIX'],
    shippedDefinitions.map((definition) => [
      `[${plainText(definition.title.nb)}](#${placeOfInstrument(definition.id)})`,
      definition.version,
      String(definition.items.length),
      oneDecimal(definition.estimatedMinutes.employee),
      oneDecimal(definition.estimatedMinutes.leader),
      lixTold(definition),
    ]),
  );

const howToRead = [
  '- **rev** er nummeret på ordlyden. En endret ordlyd gir et høyere nummer, og trenden brytes om ikke noen skriver ned hvorfor de to er likeverdige.',
  '- **anker** og **kjerne** er spørsmål som stilles likt i hver runde. De kan verken tas ut, skrives om eller stilles til andre i en ny versjon.',
  '- **snudd** er en påstand det er bra å være uenig i. Den vises som svart og snus før den regnes med.',
  '- **om ledere** gjelder lederne samlet. Slike spørsmål vises bare der nok ledere er dekket, så tallet aldri gjelder én leder alene.',
  '- Alle spørsmål er frivillige, og alle påstander kan besvares med «Vet ikke / ikke relevant».',
].join('\n');

/** The page for methodologists: every word that is asked, and every rule about it. */
export const instrumentsPage = (): string => {
  const words: ItemTableWords = {
    anchorOf: itemAnchors(),
    themeNames: new Map(bank.dimensions.map(({ id, name }) => [id, name.nb])),
  };
  return page([
    '# Skjemaene, ord for ord',
    '<!-- Laget av tests/documents. Rett i survey-definitions/content og kjør `npm run docs`. -->',
    draftNotice(),
    'For metodefolk og for dem som skal drøfte spørsmålene. Siden er laget av de samme dataene som produktet bruker, og en test sier fra\nnår den er utdatert. Hvorfor hvert tema er med, står i [sporet fra rapporten](report-trace.md).',
    overview(),
    '## Slik leser du tabellene',
    howToRead,
    ...shippedDefinitions.map((definition) => instrumentPart(definition, words)),
    bankPart(words),
  ]);
};
