import type { Plan, PlanLine, Tiltak, WrittenVersion } from '@takhoyde/api/contract';
import type { PlanDesk } from './plan-desk.ts';

const inAll = (nb: string) => ({ nb, nn: nb, en: nb });

export const exampleLibrary: readonly Tiltak[] = [
  {
    id: 'T25',
    area: 'medvirkning',
    horizon: 'kort',
    horizonYears: '2026–2027',
    text: inAll('Organisere samlinger på tvers av nivåer og virksomheter for erfaringsdeling og felles forståelse.'),
  },
  { id: 'T11', area: 'kompetanse', horizon: 'lang', horizonYears: '2029–2030', text: inAll('Utvikle digital modenhet.') },
];

const firstVersion: WrittenVersion = {
  version: 1,
  theme: 'samhandling',
  tiltak: { from: 'library', id: 'T25' },
  difference: 'Vi har et kvarter felles tavlemøte med Hjemmetjeneste Sør hver onsdag.',
  responsibleRole: 'Teamleder',
  dueOn: '2028-12-01',
  status: 'planned',
  droppedBecause: null,
  expectation: 'At flere vet hvem de kan spørre i det andre teamet.',
  isShared: true,
  changedAt: '2028-10-25T09:00:00.000Z',
};

export const exampleLine: PlanLine = {
  ...firstVersion,
  id: 'line-0001',
  writtenBy: 'leader',
  cameFrom: null,
  mayChange: true,
  earlier: [],
};

const longText =
  'Vi prøver én ny ting om gangen, snakker om hvordan det gikk på mandagsmøtet, og skriver ned det vi lærer. '.repeat(3);

/** Lines as they may be: with a past, from elsewhere, not shared, dropped, and as long as there is room for. */
export const manyLines: readonly PlanLine[] = [
  { ...exampleLine, id: 'line-0002', status: 'dropped', droppedBecause: 'Tas opp i den nye bydelen.', theme: null },
  {
    ...exampleLine,
    id: 'line-0003',
    status: 'under-way',
    difference: longText.slice(0, 280),
    responsibleRole: 'Fagansvarlig for digitale verktøy og velferdsteknologi i hele avdelingen',
    cameFrom: { id: 'T1', name: 'Hjemmetjeneste Nord' },
    earlier: [firstVersion],
  },
  { ...exampleLine, id: 'line-0004', writtenBy: 'representatives', mayChange: false, expectation: null },
  { ...exampleLine, id: 'line-0005', isShared: false, tiltak: { from: 'own', text: 'Ukas lærdom' } },
];

export const examplePlan: Plan = {
  wave: { id: 'W5', title: inAll('Kulturkartlegging 2028') },
  releasedOn: '2028-10-23',
  organisationVersion: '2028',
  unit: { id: 'D-NBJ', name: 'Demobydel Bjørk' },
  lines: [exampleLine],
  mayAdd: { leader: 'yes', representatives: 'no' },
  mayKeepToSelf: true,
  themes: [
    { id: 'samhandling', name: inAll('Samhandling på tvers'), isLow: true, tiltakIds: ['T25'] },
    { id: 'digital', name: inAll('Digitale verktøy'), isLow: false, tiltakIds: ['T11'] },
  ],
};

/** The desk of somebody who leads the unit. */
export const exampleDesk: PlanDesk = {
  plan: examplePlan,
  library: exampleLibrary,
  opened: undefined,
  isSaved: false,
  refusal: undefined,
  hrefOf: () => '#gjor',
  actionOf: () => '#gjor',
};
