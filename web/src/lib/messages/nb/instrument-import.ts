type Detail = (values: readonly string[]) => string;

/** What a note says of the place it stands at; nothing where the sentence says it all. */
const nothing: Detail = () => '';
const quoted: Detail = ([text = '']) => `«${text}»`;
const plain: Detail = (values) => values.join(', ');
const fromTo: Detail = ([from = '', to = '']) => `${from} → ${to}`;

/** What became of a file on its way in. The codes are those of the API; a test sees to it that none lacks words. */
const notes = {
  'changed-in-ddi': { what: 'Noen har endret dette i DDI-filen. Vi bruker det som står i filen.', detail: plain },
  'scale-changed-in-ddi': { what: 'Svarskalaen er endret i DDI-filen. Vi bruker den nye.', detail: plain },
  'scale-differs-between-items': {
    what: 'Spørsmål med samme skala har forskjellige svar i filen. Vi fulgte det første. Se om det stemmer for resten.',
    detail: plain,
  },
  'label-differs-from-question': { what: 'Spørsmålet hadde to tekster. Vi brukte selve spørsmålet, ikke denne:', detail: quoted },
  'unknown-audience': { what: 'Vi forsto ikke hvem spørsmålet er for. Nå stilles det til alle.', detail: quoted },
  'language-left-out': { what: 'Språket brukes ikke her, og er ikke tatt med.', detail: plain },
  'language-missing': {
    what: 'Filen mangler et språk. Vi har fylt inn tekst fra et annet, og den må oversettes.',
    detail: ([to = '', from = '', count = '']) => `${from} → ${to}, ${count} tekster`,
  },
  'text-missing': { what: 'En tekst manglet. Vi har satt inn noe annet, som du må se over.', detail: quoted },
  'text-cut': { what: 'Teksten var for lang og er kuttet.', detail: ([from = '', to = '']) => `${from} → ${to} tegn` },
  'markup-removed': { what: 'Formatering i teksten er tatt bort.', detail: plain },
  'piping-kept-as-text': {
    what: 'Teksten henter inn et tidligere svar. Det kan ikke skje her, så koden står igjen som tekst. Skriv den om.',
    detail: quoted,
  },
  'purpose-missing': { what: 'Filen sier ikke hva undersøkelsen skal brukes til. Skriv inn formålet.', detail: nothing },
  'id-changed': { what: 'Kjennetegnet er endret, fordi det hadde tegn som ikke kan brukes her.', detail: fromTo },
  'type-left-out': { what: 'Denne typen spørsmål finnes ikke her, og spørsmålet er ikke tatt med.', detail: plain },
  'too-few-answers': { what: 'Spørsmålet hadde for få svar å velge mellom, og er ikke tatt med.', detail: plain },
  'too-many-answers': {
    what: 'Spørsmålet hadde for mange svar å velge mellom, og er ikke tatt med.',
    detail: ([found = '', room = '']) => `${found}, og det er plass til ${room}`,
  },
  'section-empty': { what: 'Delen hadde ingen spørsmål igjen, og er ikke tatt med.', detail: nothing },
  'stem-became-help': {
    what: 'Teksten over en gruppe påstander er blitt hjelpetekst ved hver av dem.',
    detail: ([count = '']) => `${count} påstander`,
  },
  'text-became-intro': { what: 'En tekst uten spørsmål er blitt innledning til delen.', detail: nothing },
  'background-question': {
    what: 'Spørsmålet er om bakgrunn, og slikt kan peke ut folk. Ta det ut hvis du ikke er sikker på at det trengs.',
    detail: nothing,
  },
  'asks-who-you-are': { what: 'Spørsmålet kan be om navn eller annet som peker ut den som svarer. Ta det ut.', detail: nothing },
  'single-became-likert': { what: 'Spørsmålet er blitt en påstand på en skala.', detail: plain },
  'multiple-response-split': {
    what: 'Et spørsmål med flere svar lå som flere spørsmål i filen, og er tatt inn slik.',
    detail: nothing,
  },
  'scale-turned': {
    what: 'Skalaen gikk fra høy til lav. Vi har snudd den. Tidligere tall må snus på samme måte.',
    detail: plain,
  },
  'scale-renumbered': { what: 'Trinnene på skalaen har fått nye tall.', detail: plain },
  'scale-direction-unknown': {
    what: 'Vi vet ikke hvilken ende av skalaen som er bra. Bestem det før skjemaet brukes.',
    detail: plain,
  },
  'not-applicable-recognised': { what: 'Svaret er oppfattet som «Vet ikke / ikke relevant».', detail: quoted },
  'not-applicable-merged': { what: 'Det var flere «vet ikke»-svar. De er slått sammen til ett.', detail: quoted },
  'exclusive-recognised': { what: 'Svaret er oppfattet som et som ikke kan velges sammen med andre.', detail: quoted },
  'other-text-left-out': { what: 'Feltet for å skrive noe annet er ikke tatt med.', detail: nothing },
  'comment-left-out': { what: 'Kommentarfeltet er ikke tatt med.', detail: nothing },
  'max-left-out': { what: 'Grensen for hvor mange svar man kan velge, passet ikke og er tatt bort.', detail: plain },
  voluntary: { what: 'Spørsmålet var påkrevd. Her er alle svar frivillige.', detail: nothing },
  'open-moderated': {
    what: 'Fri tekst leses av et menneske før noe vises, og er slått av til noen slår den på.',
    detail: nothing,
  },
  'condition-left-out': {
    what: 'Regelen for når dette vises, kunne ikke tas med. Nå vises det til alle. Se om det er riktig.',
    detail: quoted,
  },
  'feature-left-out': { what: 'Filen har noe som ikke finnes her, og som ikke er tatt med.', detail: plain },
} satisfies Record<string, { what: string; detail: Detail }>;

/** Why a file was refused, and how to mend it. */
const problems = {
  'empty-file': { what: 'Filen er tom.', mend: 'Eksporter den på nytt, og velg den nye filen.' },
  'too-large': {
    what: 'Filen er større enn noe spørreskjema.',
    mend: 'Kontroller at det er riktig fil, eller del skjemaet i flere.',
  },
  'too-deep': { what: 'Filen er bygd opp for dypt til å være et spørreskjema.', mend: 'Kontroller at det er riktig fil.' },
  'not-unicode': { what: 'Filen har ødelagte tegn.', mend: 'Lagre den som UTF-8 og prøv igjen.' },
  'unknown-format': {
    what: 'Vi kjenner ikke igjen formatet.',
    mend: 'Velg en fil fra dette systemet (JSON eller DDI), fra LimeSurvey (.lss eller tabulatordelt tekst) eller fra SurveyJS (JSON).',
  },
  'not-json': { what: 'Filen er ikke gyldig JSON.', mend: 'Eksporter den på nytt som JSON. Kode i JavaScript kan ikke leses.' },
  'not-xml': { what: 'Filen er ikke hel XML.', mend: 'Eksporter den på nytt. Feilen er på stedet som er nevnt.' },
  'not-tsv': {
    what: 'Filen er ikke en tabulatordelt tekst fra LimeSurvey.',
    mend: 'Velg «Tab-separated-values format» når du eksporterer fra LimeSurvey.',
  },
  'has-entities': {
    what: 'Filen inneholder egne definisjoner, og slikt leser vi ikke.',
    mend: 'Ta bort alt mellom <!DOCTYPE og > øverst i filen.',
  },
  'not-a-survey': { what: 'Filen er ikke et spørreskjema.', mend: 'Eksporter selve skjemaet, ikke svarene eller noe annet.' },
  'nothing-to-import': {
    what: 'Filen har ingen spørsmål som kan tas inn.',
    mend: 'Vi leser påstander på en skala, valg av ett eller flere svar, og fri tekst.',
  },
  'wrong-shape': { what: 'Noe i filen mangler eller har feil form.', mend: 'Se på stedet som er nevnt, og rett det i filen.' },
  'no-file': { what: 'Du har ikke valgt noen fil.', mend: 'Velg en fil, og prøv igjen.' },
  other: { what: 'Filen kunne ikke hentes inn.', mend: 'Ingenting er endret. Prøv igjen om litt.' },
};

export const instrumentImport = {
  title: 'Hent inn fra en fil',
  lead: 'Filen blir til et utkast. Du får vite hva som ble endret, hva som ikke kom med, og hva du må se på.',
  file: 'Fil',
  fileHint: 'JSON eller DDI herfra, LimeSurvey (.lss eller tabulatordelt tekst), eller SurveyJS (JSON). Høyst 2 MB.',
  format: 'Format',
  formats: {
    '': 'Finn ut av det selv',
    json: 'Takhøyde (JSON)',
    ddi: 'DDI-Codebook (XML)',
    'limesurvey-tsv': 'LimeSurvey, tabulatordelt',
    'limesurvey-lss': 'LimeSurvey, .lss',
    surveyjs: 'SurveyJS (JSON)',
  },
  button: 'Hent inn',
  where: (place: string) => `Hvor: ${place}`,
  places: {
    file: 'hele filen',
    survey: 'hele skjemaet',
    languages: 'språkene',
    purpose: 'formålet',
    title: 'tittelen',
  },
  report: {
    title: (name: string) => `${name} er hentet inn`,
    none: 'Alt kom med slik det var.',
    kind: {
      'needs-attention': { title: 'Se på dette', text: 'Det er tatt inn, men du må avgjøre om det fortsatt betyr det samme.' },
      'left-out': { title: 'Ikke tatt med', text: 'Dette finnes i filen, men ikke i utkastet.' },
      changed: { title: 'Endret på veien', text: 'Det er tatt inn i en annen form.' },
    },
    other: 'Noe ble annerledes enn i filen.',
    toDraft: 'Gå til utkastet',
    another: 'Hent inn en annen fil',
  },
  notes,
  problems,
};
