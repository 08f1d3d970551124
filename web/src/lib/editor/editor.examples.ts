import type { DefinitionFinding, LocalizedText } from '@takhoyde/api/contract';
import type { DraftFacts } from './draft-facts.ts';
import type { EditorSection, EditorView } from './editor-view.ts';
import type { PanelMaterial } from './panel-material.ts';
import type { PulseStatement } from './pulse-choice.ts';
import type { QuestionRow } from './question-row.ts';

const same = (text: string): LocalizedText => ({ nb: text, nn: text, en: text });
const veryLong =
  'Tverrfaglig helsefremmende samhandlingskompetanseutvikling for oppfølgingstjenestene i Demobydel Bjørk og omegn oppleves som meningsfull.';

const row = (id: string, text: string, more: Partial<QuestionRow> = {}): QuestionRow => ({
  id,
  text: same(text),
  kind: 'statement',
  options: [],
  marks: [],
  isLocked: false,
  isLocal: false,
  isReversed: false,
  isAboutLeaders: false,
  virksomhet: undefined,
  block: undefined,
  dealtWith: 'omstilling',
  up: { section: 'a', position: 0 },
  down: { section: 'a', position: 1 },
  findings: [],
  ...more,
});

const untranslated: DefinitionFinding = {
  rule: 'untranslated',
  file: 'puls',
  id: 'lok-1',
  path: 'items.2.text.en',
  message: 'the words are those of the bokmål text',
};

const section = (id: string, title: string, rows: readonly QuestionRow[], more: Partial<EditorSection> = {}): EditorSection => ({
  id,
  title: same(title),
  shownTo: 'all',
  rows,
  takenOut: [],
  findings: [],
  ...more,
});

const view = (sections: readonly EditorSection[], more: Partial<EditorView> = {}): EditorView => ({
  baseTitle: same('Omstillingspuls'),
  sections,
  takenOutElsewhere: [],
  findings: [],
  rotation: undefined,
  roundsPerYear: 4,
  ...more,
});

const local = row('lok-1', 'Morgenmøtet hjelper meg i jobben.', {
  kind: 'single',
  options: [same('Ja'), same('Nei'), same('Vil ikke svare')],
  marks: ['local'],
  isLocal: true,
  virksomhet: 'D-NBJ',
  findings: [untranslated],
});

/** A pulse in the making: core, rotation, something taken out, a local question with a finding. */
export const usualView: EditorView = view(
  [
    section(
      'a',
      'Hvorfor og hva',
      [
        row('OMS-1', 'Jeg forstår hvorfor vi omstiller oss.', { marks: ['core'], isLocked: true, up: undefined }),
        row('OMS-4', 'Jeg vet hva som ikke skal endres.', { marks: ['wording-changed'], block: 0 }),
        local,
      ],
      { takenOut: [{ id: 'OMS-7', text: same('Tillitsvalgte er med.'), place: { section: 'a', position: 2 } }] },
    ),
    section('b', 'For deg som leder', [row('OML-1', 'Jeg har støtte.', { marks: ['leaders', 'reversed'] })], {
      shownTo: 'leaders',
    }),
  ],
  { findings: [{ finding: untranslated, place: { href: '#sp-lok-1', name: local.text } }] },
);
/** Nothing in it yet. */
export const emptyView: EditorView = view([section('a', 'Ny del', [])], { baseTitle: undefined, roundsPerYear: undefined });
/** Words as long as they come, and every mark. */
export const longView: EditorView = view([
  section('a', veryLong, [
    row('TAU-22', `${veryLong} ${veryLong}`, {
      kind: 'multi',
      options: [same(veryLong), same(veryLong)],
      marks: ['core', 'equivalent', 'reversed', 'aboutLeaders', 'employees', 'conditional'],
      isLocked: true,
    }),
  ]),
]);
/** As many questions as an instrument has. */
export const fullView: EditorView = view(
  Array.from({ length: 6 }, (_, part) =>
    section(
      `s${part}`,
      `Del ${part + 1}`,
      Array.from({ length: 10 }, (_one, at) => row(`ID-${part}${at}`, `Påstand ${at + 1} i del ${part + 1}.`)),
    ),
  ),
);

export const exampleMaterial: PanelMaterial = {
  bank: [
    {
      id: 'SAM-1',
      text: same('Samarbeidet med andre enheter fungerer godt.'),
      theme: 'samhandling',
      kind: 'statement',
      isReversed: false,
      isAboutLeaders: false,
      audience: 'all',
      isAnchor: true,
    },
  ],
  themes: [{ id: 'samhandling', name: same('Samhandling på tvers') }],
  scale: 'agree5',
  usedItems: new Set(['OMS-1']),
  virksomheter: [{ id: 'D-NBJ', name: 'Demobydel Bjørk' }],
  sections: [{ id: 'a', title: same('Hvorfor og hva') }],
};

/** A draft with one thing to mend. */
export const exampleDraft: DraftFacts = {
  summary: {
    id: 'utkast-1',
    instrumentId: 'omstillingspuls',
    title: same('Omstillingspuls'),
    kind: 'pulse',
    base: { instrument: 'omstillingspuls', version: '1.1.0' },
    revision: 3,
    findingCount: 1,
    changedAt: '2028-11-20T08:00:00Z',
    changedBy: 'Bilal Shah',
  },
  findings: [untranslated],
  lockedItems: ['OMS-1'],
  minutes: { employee: 2.2, leader: 2.6 },
  lix: { nb: 32, nn: 29.4, en: null },
  burden: {
    instruments: [
      {
        id: 'omstillingspuls',
        title: same('Omstillingspuls'),
        roundsPerYear: 4,
        minutesPerRound: { employee: 2.2, leader: 2.6 },
        minutesPerYear: { employee: 8.8, leader: 10.4 },
      },
    ],
    minutesPerYear: { employee: 27.7, leader: 30.1 },
  },
  comparison: null,
  nextVersion: '2.0.0',
};
export const soundDraft: DraftFacts = { ...exampleDraft, findings: [], summary: { ...exampleDraft.summary, findingCount: 0 } };

/** Statements to choose a pulse from: the first three recur in the waves. */
export const exampleStatements: readonly PulseStatement[] = Array.from({ length: 14 }, (_, at) => ({
  id: `SAM-${at + 1}`,
  text: same(at === 13 ? veryLong : `Påstand nummer ${at + 1}.`),
  theme: at % 2 === 0 ? 'samhandling' : 'trygghet',
  isAnchor: at < 3,
  isReversed: at === 4,
  isAboutLeaders: at === 5,
  audience: 'all',
  minutes: 0.12,
}));
