import type { PlanLineContent, PlanWriter } from '../src/contract/index.ts';

/** A line that a unit of the demo wrote, and what became of it: every status it has had, the first when it was written. */
export interface DemoLine {
  readonly id: string;
  readonly waveId: string;
  readonly organisationVersionId: string;
  readonly unitId: string;
  readonly writtenBy: PlanWriter;
  readonly content: Omit<PlanLineContent, 'status' | 'droppedBecause'>;
  readonly course: readonly DemoStep[];
}

interface DemoStep {
  readonly on: string;
  readonly status: PlanLineContent['status'];
  readonly droppedBecause?: string;
}

type Content = DemoLine['content'];
const shared = { isShared: true, expectation: null } as const;
const library = (id: string): Content['tiltak'] => ({ from: 'library', id });
const own = (text: string): Content['tiltak'] => ({ from: 'own', text });

/** After the culture mapping of 2028, in the district that its open pulse asks. */
const after2028 = (line: Omit<DemoLine, 'waveId' | 'organisationVersionId' | 'writtenBy'>): DemoLine => ({
  waveId: 'W5',
  organisationVersionId: '2028',
  writtenBy: 'leader',
  ...line,
});

/** After the culture mapping of 2026, in the two districts that became one. */
const after2026 = (line: Omit<DemoLine, 'waveId' | 'organisationVersionId' | 'writtenBy'>): DemoLine => ({
  waveId: 'W1',
  organisationVersionId: '2026',
  writtenBy: 'leader',
  ...line,
});

/** The plans of the demo: a team with three lines, its district with one and one from representatives, and two districts before. */
export const demoPlans: readonly DemoLine[] = [
  after2028({
    id: 'demo-nord-tavle',
    unitId: 'D-B04-101-01',
    content: {
      ...shared,
      theme: 'samhandling',
      tiltak: library('T25'),
      difference: 'Vi har et kvarter felles tavlemøte med Hjemmetjeneste Sør hver onsdag.',
      responsibleRole: 'Teamleder',
      dueOn: '2028-11-08',
      expectation: 'At flere vet hvem de kan spørre i det andre teamet.',
    },
    course: [
      { on: '2028-10-25', status: 'planned' },
      { on: '2028-11-01', status: 'under-way' },
      { on: '2028-11-09', status: 'done' },
    ],
  }),
  after2028({
    id: 'demo-nord-feil',
    unitId: 'D-B04-101-01',
    content: {
      ...shared,
      theme: 'laering',
      tiltak: own('Ukas lærdom'),
      difference: 'Én ting vi lærte av noe som gikk galt, er første punkt på mandagsmøtet. Lederen begynner med sin egen.',
      responsibleRole: 'Teamleder',
      dueOn: '2028-12-18',
      expectation: 'At det blir lettere å si fra om feil.',
    },
    course: [
      { on: '2028-10-25', status: 'planned' },
      { on: '2028-10-30', status: 'under-way' },
    ],
  }),
  after2028({
    id: 'demo-nord-digital',
    unitId: 'D-B04-101-01',
    content: {
      ...shared,
      theme: 'digital',
      tiltak: library('T11'),
      difference: 'To av oss prøver ny dokumentasjon på mobil og viser de andre hvordan det går.',
      responsibleRole: 'Fagansvarlig for digitale verktøy',
      dueOn: '2029-01-31',
    },
    course: [{ on: '2028-10-26', status: 'planned' }],
  }),
  after2028({
    id: 'demo-bjork-trygghet',
    unitId: 'D-NBJ',
    content: {
      ...shared,
      theme: 'trygghet',
      tiltak: library('T21'),
      difference: 'Ledergruppen besøker to team hver uke og spør: Hva burde vi ha visst?',
      responsibleRole: 'Bydelsdirektør',
      dueOn: '2028-12-15',
      expectation: 'At flere opplever at det er trygt å si fra oppover.',
    },
    course: [
      { on: '2028-10-27', status: 'planned' },
      { on: '2028-11-06', status: 'under-way' },
    ],
  }),
  {
    ...after2028({
      id: 'demo-bjork-tillitsvalgt',
      unitId: 'D-NBJ',
      content: {
        ...shared,
        theme: 'medvirkning',
        tiltak: library('T24'),
        difference: 'Resultatene er fast sak når ledelsen og tillitsvalgte møtes, med tid til spørsmål fra alle avdelingene.',
        responsibleRole: 'Hovedtillitsvalgt',
        dueOn: '2028-12-05',
      },
      course: [{ on: '2028-10-30', status: 'under-way' }],
    }),
    writtenBy: 'representatives',
  },
  after2028({
    id: 'demo-oppvekst-fagdag',
    unitId: 'D-NBJ-2',
    content: {
      ...shared,
      theme: 'samhandling',
      tiltak: library('T26'),
      difference: 'Felles fagdag for barnehagene og barnevernet i november.',
      responsibleRole: 'Avdelingsleder',
      dueOn: '2028-11-29',
    },
    course: [
      { on: '2028-10-26', status: 'planned' },
      { on: '2028-11-15', status: 'dropped', droppedBecause: 'Flyttet til januar, da alle kan. Tas opp igjen da.' },
    ],
  }),
  after2026({
    id: 'demo-b04-retning',
    unitId: 'D-B04',
    content: {
      ...shared,
      theme: 'retning',
      tiltak: library('T14'),
      difference: 'Målene for året står på én side, og gås gjennom i alle team før jul.',
      responsibleRole: 'Bydelsdirektør',
      dueOn: '2026-12-18',
    },
    course: [
      { on: '2026-11-02', status: 'planned' },
      { on: '2027-01-08', status: 'done' },
    ],
  }),
  after2026({
    id: 'demo-b05-moteplass',
    unitId: 'D-B05',
    content: {
      ...shared,
      theme: 'samhandling',
      tiltak: library('T26'),
      difference: 'Felles fagdag for hjemmetjenesten og barnevernet hvert halvår.',
      responsibleRole: 'Avdelingsleder',
      dueOn: '2027-06-15',
    },
    course: [
      { on: '2026-11-03', status: 'planned' },
      { on: '2027-02-01', status: 'under-way' },
      { on: '2027-06-10', status: 'done' },
    ],
  }),
];
