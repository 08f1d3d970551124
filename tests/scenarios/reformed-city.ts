import type { DemoWave } from '../../api/demo/demo-waves.ts';
import { seedReleasedWave } from '../../api/demo/seed-released-wave.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { addShippedInstruments } from '@takhoyde/api/instruments/shipped-instruments.ts';
import { importOrganisation } from '@takhoyde/api/organisation/organisation-service.ts';
import { importCrosswalk } from '@takhoyde/api/reform/import-crosswalk.ts';
import { importRoster } from '@takhoyde/api/roster/roster-store.ts';
import { pulseItems } from './small-city.ts';

const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const levels = [{ id: 'M', isLeader: false, label: inAll('Medarbeider') }];

/** A city below K and V before a reform. Small is too small for a bucket of its own: its people count in V. */
const before = { T1: 12, T2: 12, T3: 12, T4: 12, Small: 3 };
/** After it: T1 and T2 are one, T3 is as it was, T4 is divided, and New is where nobody came from. */
const after = { T12: 24, T3: 12, T41: 9, T42: 9, Small: 3, New: 9 };
const moves = [
  ['K', 'K', 1, 'kept'],
  ['V', 'V', 1, 'kept'],
  ['T1', 'T12', 1, 'merged'],
  ['T2', 'T12', 1, 'merged'],
  ['T3', 'T3', 1, 'kept'],
  ['T4', 'T41', 0.5, 'split'],
  ['T4', 'T42', 0.5, 'split'],
  ['Small', 'Small', 1, 'kept'],
] as const;

const fileOf = (name: string, lines: readonly string[]) => ({ name, content: `${lines.join('\n')}\n` });

const importYear = async ({ office }: Installation, id: string, teams: Readonly<Record<string, number>>): Promise<void> => {
  const units = Object.entries(teams).map(([team, count]) => `${team},V,Team ${team},tjeneste,${String(count)}`);
  const unitLines = ['unit_id,parent_id,name_nb,unit_type,m', 'K,,Byen,kommune,', 'V,K,Etaten,virksomhet,8', ...units];
  const version = { id, name: id, validFrom: id === 'o1' ? '2026-01-01' : '2027-01-01', levels, levelGroups: [] };
  await importOrganisation(office, version, fileOf('units.csv', unitLines));
  const people = Object.entries({ V: 8, ...teams }).flatMap(([team, count]) =>
    Array.from(
      { length: count },
      (_, at) => `${id}-${team}-${String(at)},Navn,${id}-${team}-${String(at)}@demo.invalid,${team},M`,
    ),
  );
  await importRoster(office, id, fileOf('roster.csv', ['person_id,name,email,unit_id,level', ...people]));
};

const wave = (id: string, opensOn: string, closesOn: string, organisationVersionId: string): DemoWave => ({
  id,
  definitionId: 'omstillingspuls',
  organisationVersionId,
  opensOn,
  closesOn,
  isFirstWave: false,
  responseShare: { mean: 1, sd: 0 },
});

/** Everybody answers, by their place: every run has the same. */
const answersOf = (teams: Readonly<Record<string, number>>) =>
  Object.entries(teams).flatMap(([unitId, count]) =>
    Array.from({ length: count }, (_, place) => ({
      unitId,
      levelId: 'M',
      answers: Object.fromEntries(pulseItems.map((item, index) => [item, 1 + ((place * 3 + index * 2) % 5)])),
    })),
  );

/** The wave `w1` of spring 2026, before the reform, released. */
export const releaseBeforeReform = (installation: Installation): Promise<void> =>
  seedReleasedWave(installation, {
    wave: wave('w1', '2026-03-02', '2026-03-20', 'o1'),
    title: inAll('Puls våren 2026'),
    kind: 'pulse',
    responses: answersOf({ V: 8, ...before }),
  });

/** Both organisations, the way between them, and their people. */
export const fillReformedCity = async (installation: Installation): Promise<void> => {
  const { office } = installation;
  await addShippedInstruments(office);
  await importYear(installation, 'o1', before);
  await importYear(installation, 'o2', after);
  const rows = moves.map(([from, to, share, kind]) => `${from},${to},${String(share)},${kind},headcount,`);
  const header = 'from_unit_id,to_unit_id,share,kind,basis,note';
  await importCrosswalk(office, 'o1', 'o2', fileOf('crosswalk.csv', [header, ...rows]));
};
