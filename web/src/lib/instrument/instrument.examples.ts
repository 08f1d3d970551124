import type {
  ImportNote,
  ItemChange,
  LocalizedText,
  StoredVersion,
  VersionComparison,
  YearlyBurden,
} from '@takhoyde/api/contract';
import type { InstrumentFacts } from './instrument-facts.ts';
import type { QuestionView, SectionView } from './questionnaire.ts';

/** Made-up questionnaires for the gallery and the tests: what is usual, empty, and far too long. */
const all = (text: string): LocalizedText => ({ nb: text, nn: text, en: text });
const long =
  'Tverrfaglig helsefremmende samhandlingskompetanseutvikling for oppfølgingstjenestene oppleves som en naturlig del av hverdagen hos oss.';

export const usualFacts: InstrumentFacts = {
  minutes: { employee: 5.2, leader: 5.6 },
  lix: { nb: 24, nn: 23, en: 31 },
  questionCount: 27,
  statementCount: 23,
  coreCount: 8,
  aboutLeadersCount: 5,
  minLeaders: 3,
  restrictedCount: 6,
  localCount: 0,
  openCount: 0,
  conditionalCount: 7,
  rotation: undefined,
  isSensitive: true,
  lowestNode: undefined,
  openLowestNode: 'virksomhet',
};
/** With one of everything that can be special. */
export const fullFacts: InstrumentFacts = {
  ...usualFacts,
  localCount: 3,
  openCount: 2,
  rotation: { per: 'person', blockCount: 3 },
  isSensitive: false,
  lowestNode: 'niva2',
};

export const usualBurden: YearlyBurden = {
  instruments: [
    {
      id: 'kulturkartlegging',
      title: all('Kulturkartlegging'),
      roundsPerYear: 1,
      minutesPerRound: { employee: 6.3, leader: 6.3 },
      minutesPerYear: { employee: 6.3, leader: 6.3 },
    },
    {
      id: 'puls',
      title: all('Omstillingspuls'),
      roundsPerYear: 4,
      minutesPerRound: { employee: 2.2, leader: 2.6 },
      minutesPerYear: { employee: 8.8, leader: 10.4 },
    },
    {
      id: 'lang',
      title: all(long),
      roundsPerYear: 0.5,
      minutesPerRound: { employee: 4.6, leader: 4.6 },
      minutesPerYear: { employee: 2.3, leader: 2.3 },
    },
  ],
  minutesPerYear: { employee: 17.4, leader: 19 },
};

const question = (id: string, change: Partial<QuestionView>): QuestionView => ({
  id,
  text: all('Hos oss er det trygt å si at man er usikker.'),
  help: undefined,
  options: [],
  kind: 'statement',
  scale: 'enig5',
  dimension: all('Trygghet i arbeidsfellesskapet'),
  notes: [],
  ...change,
});

export const usualSection: SectionView = {
  id: 'a',
  title: all('I teamet'),
  intro: [all('Teamet ditt er dem du jobber sammen med til daglig.')],
  when: undefined,
  questions: [
    question('E-1', { notes: [{ kind: 'core' }] }),
    question('E-2', { text: all('Den som er kritisk, kan få det vanskeligere på jobb.'), notes: [{ kind: 'reversed' }] }),
    question('E-3', {
      text: all('Har du latt være å si fra?'),
      kind: 'single',
      options: [all('Ja'), all('Nei'), all('Vil ikke svare')],
      dimension: undefined,
    }),
  ],
};
/** Very long, and with everything that can be said of a question. */
export const fullSection: SectionView = {
  id: 'b',
  title: all(long),
  intro: [all(`${long} ${long}`)],
  when: all('den som svarer, er leder'),
  questions: [
    question('E-4', {
      text: all(long),
      help: all(long),
      notes: [
        { kind: 'local' },
        { kind: 'core' },
        { kind: 'reversed' },
        { kind: 'audience', audience: 'leaders' },
        { kind: 'aboutLeaders', minLeaders: 5 },
        { kind: 'restricted', lowest: 'virksomhet' },
        { kind: 'block', block: 2 },
        { kind: 'conditional', when: all(`svaret på «${long}» er noe annet enn «Vet ikke / ikke relevant» (eller mangler)`) },
      ],
    }),
    question('E-5', {
      kind: 'multi',
      options: [all(long), all('Kort')],
      notes: [{ kind: 'choose', most: 2 }],
      dimension: undefined,
    }),
    question('E-6', { kind: 'open', text: all('Er det noe mer?'), dimension: undefined }),
  ],
};

const change = (item: string, verdict: ItemChange['verdict'], told: Partial<ItemChange> = {}): ItemChange => ({
  item,
  verdict,
  changes: [],
  reasons: [],
  before: verdict === 'added' ? null : all('Hos oss er det trygt å si at man er usikker.'),
  after: verdict === 'removed' ? null : all('Hos oss er det trygt å si at man er usikker.'),
  ...told,
});

export const usualComparison: VersionComparison = {
  from: '1.0.0',
  to: '2.0.0',
  items: [
    change('E-1', 'wording-changed', { changes: ['text', 'labels'], after: all('Hos oss er det lett å si at man er i tvil.') }),
    change('E-2', 'equivalent', {
      changes: ['text'],
      before: all('Vi snakker om feil for å lære'),
      after: all('Vi snakker om feil for å lære av dem.'),
      reasons: ['Bare tegnsetting og to ord til. Prøvd på tolv medarbeidere uten at noen svarte annerledes.'],
    }),
    change('E-3', 'removed'),
    change('E-4', 'added', { after: all(long) }),
    change('E-5', 'local'),
    change('E-6', 'unchanged'),
    change('E-7', 'unchanged'),
  ],
  dimensions: [
    { dimension: 'a', name: all('Trygghet'), verdict: 'items-changed', commonItems: ['E-2', 'E-6'] },
    { dimension: 'b', name: all('Læring'), verdict: 'items-changed', commonItems: [] },
    { dimension: 'c', name: all(long), verdict: 'added', commonItems: [] },
    { dimension: 'd', name: all('Retning'), verdict: 'removed', commonItems: [] },
    { dimension: 'e', name: all('Tillit'), verdict: 'same-items', commonItems: ['E-7'] },
  ],
  rotation: [],
  context: { moved: [], introduced: [], isIntroChanged: false },
  versionStep: 'major',
};
export const emptyComparison: VersionComparison = {
  ...usualComparison,
  items: [change('E-6', 'unchanged')],
  dimensions: [],
  versionStep: 'none',
};

export const usualNotes: ImportNote[] = [
  { where: 'q7', kind: 'needs-attention', code: 'condition-left-out', values: ["{q1} > 3 and {q2} = 'yes'"] },
  { where: 'languages', kind: 'needs-attention', code: 'language-missing', values: ['nn', 'nb', '14'] },
  { where: 'survey', kind: 'left-out', code: 'feature-left-out', values: ['logo'] },
  { where: 'q9', kind: 'left-out', code: 'type-left-out', values: ['imagepicker'] },
  { where: 'q1', kind: 'changed', code: 'voluntary', values: [] },
  { where: 'q2', kind: 'changed', code: 'voluntary', values: [] },
  { where: 'q3_with_a_very_long_question_code_that_does_not_end', kind: 'changed', code: 'markup-removed', values: [long] },
];

export const usualVersions: StoredVersion[] = [
  { version: '2.0.0', hash: 'a'.repeat(64), status: 'draft', savedAt: '2028-11-20T09:00:00Z', isUsedInWave: false },
  { version: '1.0.0', hash: 'b'.repeat(64), status: 'tested', savedAt: null, isUsedInWave: true },
];
