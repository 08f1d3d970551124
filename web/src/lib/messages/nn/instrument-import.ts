import type { Messages } from '../messages.ts';

type Import = Messages['instrument']['import'];
type Detail = (values: readonly string[]) => string;

const nothing: Detail = () => '';
const quoted: Detail = ([text = '']) => `«${text}»`;
const plain: Detail = (values) => values.join(', ');
const fromTo: Detail = ([from = '', to = '']) => `${from} → ${to}`;

const notes: Import['notes'] = {
  'changed-in-ddi': { what: 'Nokon har endra dette i DDI-fila. Vi bruker det som står i fila.', detail: plain },
  'scale-changed-in-ddi': { what: 'Svarskalaen er endra i DDI-fila. Vi bruker den nye.', detail: plain },
  'scale-differs-between-items': {
    what: 'Spørsmål med same skala har ulike svar i fila. Vi følgde det første. Sjå om det stemmer for resten.',
    detail: plain,
  },
  'label-differs-from-question': {
    what: 'Spørsmålet hadde to tekstar. Vi brukte sjølve spørsmålet, ikkje denne:',
    detail: quoted,
  },
  'unknown-audience': { what: 'Vi forstod ikkje kven spørsmålet er for. No blir det stilt til alle.', detail: quoted },
  'language-left-out': { what: 'Språket blir ikkje brukt her, og er ikkje teke med.', detail: plain },
  'language-missing': {
    what: 'Fila manglar eit språk. Vi har fylt inn tekst frå eit anna, og han må omsetjast.',
    detail: ([to = '', from = '', count = '']) => `${from} → ${to}, ${count} tekstar`,
  },
  'text-missing': { what: 'Ein tekst mangla. Vi har sett inn noko anna, som du må sjå over.', detail: quoted },
  'text-cut': { what: 'Teksten var for lang og er kutta.', detail: ([from = '', to = '']) => `${from} → ${to} teikn` },
  'markup-removed': { what: 'Formatering i teksten er teken bort.', detail: plain },
  'piping-kept-as-text': {
    what: 'Teksten hentar inn eit tidlegare svar. Det kan ikkje skje her, så koden står igjen som tekst. Skriv han om.',
    detail: quoted,
  },
  'purpose-missing': { what: 'Fila seier ikkje kva undersøkinga skal brukast til. Skriv inn føremålet.', detail: nothing },
  'id-changed': { what: 'Kjenneteiknet er endra, fordi det hadde teikn som ikkje kan brukast her.', detail: fromTo },
  'type-left-out': { what: 'Denne typen spørsmål finst ikkje her, og spørsmålet er ikkje teke med.', detail: plain },
  'too-few-answers': { what: 'Spørsmålet hadde for få svar å velje mellom, og er ikkje teke med.', detail: plain },
  'too-many-answers': {
    what: 'Spørsmålet hadde for mange svar å velje mellom, og er ikkje teke med.',
    detail: ([found = '', room = '']) => `${found}, og det er plass til ${room}`,
  },
  'section-empty': { what: 'Delen hadde ingen spørsmål igjen, og er ikkje teken med.', detail: nothing },
  'stem-became-help': {
    what: 'Teksten over ei gruppe påstandar er blitt hjelpetekst ved kvar av dei.',
    detail: ([count = '']) => `${count} påstandar`,
  },
  'text-became-intro': { what: 'Ein tekst utan spørsmål er blitt innleiing til delen.', detail: nothing },
  'background-question': {
    what: 'Spørsmålet er om bakgrunn, og slikt kan peike ut folk. Ta det ut viss du ikkje er sikker på at det trengst.',
    detail: nothing,
  },
  'asks-who-you-are': { what: 'Spørsmålet kan be om namn eller anna som peikar ut den som svarar. Ta det ut.', detail: nothing },
  'single-became-likert': { what: 'Spørsmålet er blitt ein påstand på ein skala.', detail: plain },
  'multiple-response-split': {
    what: 'Eit spørsmål med fleire svar låg som fleire spørsmål i fila, og er teke inn slik.',
    detail: nothing,
  },
  'scale-turned': {
    what: 'Skalaen gjekk frå høg til låg. Vi har snudd han. Tidlegare tal må snuast på same måte.',
    detail: plain,
  },
  'scale-renumbered': { what: 'Stega på skalaen har fått nye tal.', detail: plain },
  'scale-direction-unknown': {
    what: 'Vi veit ikkje kva ende av skalaen som er bra. Bestem det før skjemaet blir brukt.',
    detail: plain,
  },
  'not-applicable-recognised': { what: 'Svaret er oppfatta som «Veit ikkje / ikkje relevant».', detail: quoted },
  'not-applicable-merged': { what: 'Det var fleire «veit ikkje»-svar. Dei er slått saman til eitt.', detail: quoted },
  'exclusive-recognised': { what: 'Svaret er oppfatta som eit som ikkje kan veljast saman med andre.', detail: quoted },
  'other-text-left-out': { what: 'Feltet for å skrive noko anna er ikkje teke med.', detail: nothing },
  'comment-left-out': { what: 'Kommentarfeltet er ikkje teke med.', detail: nothing },
  'max-left-out': { what: 'Grensa for kor mange svar ein kan velje, passa ikkje og er teken bort.', detail: plain },
  voluntary: { what: 'Ein måtte svare på spørsmålet. Her er alle svar frivillige.', detail: nothing },
  'open-moderated': {
    what: 'Fri tekst blir lesen av eit menneske før noko blir vist, og er slått av til nokon slår han på.',
    detail: nothing,
  },
  'condition-left-out': {
    what: 'Regelen for når dette blir vist, kunne ikkje takast med. No blir det vist til alle. Sjå om det er rett.',
    detail: quoted,
  },
  'feature-left-out': { what: 'Fila har noko som ikkje finst her, og som ikkje er teke med.', detail: plain },
};

const problems: Import['problems'] = {
  'empty-file': { what: 'Fila er tom.', mend: 'Eksporter fila på nytt, og vel den nye fila.' },
  'too-large': {
    what: 'Fila er større enn noko spørjeskjema.',
    mend: 'Kontroller at det er rett fil, eller del skjemaet i fleire.',
  },
  'too-deep': { what: 'Fila er bygd opp for djupt til å vere eit spørjeskjema.', mend: 'Kontroller at det er rett fil.' },
  'not-unicode': { what: 'Fila har øydelagde teikn.', mend: 'Lagre fila som UTF-8 og prøv igjen.' },
  'unknown-format': {
    what: 'Vi kjenner ikkje igjen formatet.',
    mend: 'Vel ei fil frå dette systemet (JSON eller DDI), frå LimeSurvey (.lss eller tabulatordelt tekst) eller frå SurveyJS (JSON).',
  },
  'not-json': {
    what: 'Fila er ikkje gyldig JSON.',
    mend: 'Eksporter fila på nytt som JSON. Kode i JavaScript kan ikkje lesast.',
  },
  'not-xml': { what: 'Fila er ikkje heil XML.', mend: 'Eksporter fila på nytt. Feilen er på staden som er nemnd.' },
  'not-tsv': {
    what: 'Fila er ikkje ein tabulatordelt tekst frå LimeSurvey.',
    mend: 'Vel «Tab-separated-values format» når du eksporterer frå LimeSurvey.',
  },
  'has-entities': {
    what: 'Fila inneheld eigne definisjonar, og slikt les vi ikkje.',
    mend: 'Ta bort alt mellom <!DOCTYPE og > øvst i fila.',
  },
  'not-a-survey': { what: 'Fila er ikkje eit spørjeskjema.', mend: 'Eksporter sjølve skjemaet, ikkje svara eller noko anna.' },
  'nothing-to-import': {
    what: 'Fila har ingen spørsmål som kan takast inn.',
    mend: 'Vi les påstandar på ein skala, val av eitt eller fleire svar, og fri tekst.',
  },
  'wrong-shape': { what: 'Noko i fila manglar eller har feil form.', mend: 'Sjå på staden som er nemnd, og rett det i fila.' },
  'no-file': { what: 'Du har ikkje valt noka fil.', mend: 'Vel ei fil, og prøv igjen.' },
  other: { what: 'Fila kunne ikkje hentast inn.', mend: 'Ingenting er endra. Prøv igjen om litt.' },
};

export const instrumentImport: Import = {
  title: 'Hent inn frå ei fil',
  lead: 'Fila blir til eit utkast. Du får vite kva som vart endra, kva som ikkje kom med, og kva du må sjå på.',
  file: 'Fil',
  fileHint: 'JSON eller DDI herifrå, LimeSurvey (.lss eller tabulatordelt tekst), eller SurveyJS (JSON). Høgst 2 MB.',
  format: 'Format',
  formats: {
    '': 'Finn ut av det sjølv',
    json: 'Takhøyde (JSON)',
    ddi: 'DDI-Codebook (XML)',
    'limesurvey-tsv': 'LimeSurvey, tabulatordelt',
    'limesurvey-lss': 'LimeSurvey, .lss',
    surveyjs: 'SurveyJS (JSON)',
  },
  button: 'Hent inn',
  where: (place) => `Kvar: ${place}`,
  places: {
    file: 'heile fila',
    survey: 'heile skjemaet',
    languages: 'språka',
    purpose: 'føremålet',
    title: 'tittelen',
  },
  report: {
    title: (name) => `${name} er henta inn`,
    none: 'Alt kom med slik det var.',
    kind: {
      'needs-attention': { title: 'Sjå på dette', text: 'Det er teke inn, men du må avgjere om det framleis betyr det same.' },
      'left-out': { title: 'Ikkje teke med', text: 'Dette finst i fila, men ikkje i utkastet.' },
      changed: { title: 'Endra på vegen', text: 'Det er teke inn i ei anna form.' },
    },
    other: 'Noko vart annleis enn i fila.',
    toDraft: 'Gå til utkastet',
    another: 'Hent inn ei anna fil',
  },
  notes,
  problems,
};
