import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { grantRole } from '../src/identity/grants.ts';
import type { Installation } from '../src/installation.ts';
import { listCrosswalk } from '../src/organisation/crosswalk-store.ts';
import { importOrganisation } from '../src/organisation/organisation-service.ts';
import { findVersion } from '../src/organisation/organisation-store.ts';
import { importCrosswalk } from '../src/reform/import-crosswalk.ts';
import { importRoster, listPositions } from '../src/roster/roster-store.ts';
import type { RosterRow } from '../src/roster/roster-file.ts';
import { findWave } from '../src/waves/wave-store.ts';
import { demoResponses, type DemoResponse } from './demo-answers.ts';
import { demoFile, demoSeed, readDemoCity, type DemoCity } from './demo-city.ts';
import { demoLevelGroups, demoLevels } from './demo-levels.ts';
import { demoPeople, rosterFile } from './demo-people.ts';
import { demoPersonas, type DemoPersona } from './demo-personas.ts';
import { demoWaves, type DemoWave } from './demo-waves.ts';
import { preparePulse, seedOpenPulse, type OpenPulse } from './seed-open-pulse.ts';
import { seedPlans } from './seed-plans.ts';
import { seedReleasedWave } from './seed-released-wave.ts';

const versions = [
  { id: '2026', name: 'Før bydelsreformen', validFrom: '2026-01-01', file: 'units_2026.csv' },
  { id: '2028', name: 'Etter bydelsreformen', validFrom: '2028-01-01', file: 'units_2028.csv' },
] as const;

/** The people of the demo, before and after the reform, and those a visitor can sign in as. */
export const demoCast = (city: DemoCity): { before: RosterRow[]; after: RosterRow[]; personas: DemoPersona[] } => {
  const people = demoPeople({ rows: city.crosswalk, earlierUnits: city.units2026 }, city.units2028, demoSeed);
  return { ...people, personas: demoPersonas(people.after) };
};

const fillOrganisation = async ({ office }: Installation, people: { before: RosterRow[]; after: RosterRow[] }): Promise<void> => {
  for (const { id, name, validFrom, file } of versions) {
    if ((await findVersion(office, id)) !== undefined) continue;
    await importOrganisation(office, { id, name, validFrom, levels: demoLevels, levelGroups: demoLevelGroups }, demoFile(file));
  }
  if ((await listCrosswalk(office, '2026', '2028')).length === 0)
    await importCrosswalk(office, '2026', '2028', demoFile('crosswalk_2026_2028.csv'));
  for (const [id, rows] of [
    ['2026', people.before],
    ['2028', people.after],
  ] as const) {
    if ((await listPositions(office, id, 1)).length > 0) continue;
    await importRoster(office, id, { name: `ansatte_${id}.csv`, content: rosterFile(rows) });
  }
};

const fillGrants = async ({ office }: Installation, personas: readonly DemoPersona[]): Promise<void> => {
  for (const { personId, grants } of personas) {
    for (const { role, unitId } of grants)
      await grantRole(office, { personId, role, unitId, validFrom: '2028-01-01', validTo: null });
  }
};

const responsesOf = (city: DemoCity, wave: DemoWave): DemoResponse[] => {
  const definition = shippedDefinition(wave.definitionId);
  if (definition === undefined) throw new Error(`responsesOf requires the instrument ${wave.definitionId}`);
  const isLater = wave.organisationVersionId === '2028';
  return demoResponses({
    definition,
    units: isLater ? city.units2028 : city.units2026,
    wave,
    effects: city.plantedEffects,
    reform: isLater ? { rows: city.crosswalk, earlierUnits: city.units2026 } : undefined,
    seed: demoSeed,
  });
};

const titles = {
  baseline: { nb: 'Kulturkartlegging 2026', nn: 'Kulturkartlegging 2026', en: 'Culture mapping 2026' },
  followUp: { nb: 'Kulturkartlegging 2028', nn: 'Kulturkartlegging 2028', en: 'Culture mapping 2028' },
  pulse: { nb: 'Omstillingspuls november 2028', nn: 'Omstillingspuls november 2028', en: 'Change pulse November 2028' },
};

/** Fills an empty installation with the demo city. May be cut off and called again: what is there is left alone. */
export const fillDemo = async (installation: Installation, tell: (line: string) => void): Promise<void> => {
  const { baseline, followUp, pulse } = demoWaves();
  const pulseState = (await findWave(installation.office, pulse.id))?.state;
  const isFilled = pulseState !== undefined && !['preparing', 'awaiting-approval', 'approved'].includes(pulseState);
  if (isFilled) return;
  tell('Making the demo city: 686 units, some 10 800 fictional people …');
  const city = readDemoCity();
  const { personas, ...people } = demoCast(city);
  await fillOrganisation(installation, people);
  await fillGrants(installation, personas);
  const openPulse: OpenPulse = { wave: pulse, title: titles.pulse, responses: responsesOf(city, pulse), personas };
  tell('Making one key per ballot bucket of a pulse, in the background …');
  const preparing = preparePulse(installation, openPulse);
  preparing.catch(() => undefined); // told below, when it is waited for
  tell('Releasing the culture mapping of 2026 …');
  await seedReleasedWave(installation, {
    wave: baseline,
    title: titles.baseline,
    kind: 'baseline',
    responses: responsesOf(city, baseline),
  });
  tell('Releasing the culture mapping of 2028 …');
  await seedReleasedWave(installation, {
    wave: followUp,
    title: titles.followUp,
    kind: 'follow-up',
    responses: responsesOf(city, followUp),
  });
  await seedPlans(installation);
  tell('Opening the pulse …');
  await preparing;
  await seedOpenPulse(installation, openPulse);
};
