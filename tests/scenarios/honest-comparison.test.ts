import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import type { Viewer } from '@takhoyde/api/identity/viewer.ts';
import { importOrganisation } from '@takhoyde/api/organisation/organisation-service.ts';
import { importCrosswalk } from '@takhoyde/api/reform/import-crosswalk.ts';
import { readComparison } from '@takhoyde/api/results/comparison.ts';
import { readProfile } from '@takhoyde/api/results/profile.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../stores/databases.ts';
import { analyst, fill, installationOver, releasedWave } from './small-city.ts';

const [embedded] = databases;
const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const levels = [{ id: 'M', isLeader: false, label: inAll('Medarbeider') }];

/** The teams with their people, as a later year has them: T1 and T2 are one, T3 stays. */
const laterUnits =
  'unit_id,parent_id,name_nb,unit_type,m\nK,,Byen,kommune,0\nT12,K,Team T12,virksomhet,24\nT3,K,Team T3,virksomhet,12\n';
const crosswalk = 'from_unit_id,to_unit_id,share,kind\nK,K,1,kept\nT1,T12,1,merged\nT2,T12,1,merged\nT3,T3,1,kept\n';

describe('a comparison of waves that asked different parts of a city', () => {
  let who: WhoStore;
  let what: WhatStore;

  beforeAll(async () => {
    [who, what] = await Promise.all([embedded.open('who'), embedded.open('what')]);
    const installation = installationOver(who, what);
    await fill(installation);
    const { office } = installation;
    await importOrganisation(
      office,
      { id: 'o2', name: 'Senere', validFrom: '2027-01-01', levels, levelGroups: [] },
      { name: 'units.csv', content: laterUnits },
    );
    await importCrosswalk(office, 'o1', 'o2', { name: 'crosswalk.csv', content: crosswalk });
    await releasedWave(installation, { id: 'all', closesAt: new Date('2026-12-01T08:00:00Z') });
    await releasedWave(installation, { id: 'part', audienceUnitIds: ['T1', 'T2'], closesAt: new Date('2026-12-02T08:00:00Z') });
    await releasedWave(installation, { id: 'team', audienceUnitIds: ['T3'], closesAt: new Date('2026-12-03T08:00:00Z') });
  }, 120_000);
  afterAll(async () => {
    await Promise.all([who.close(), what.close()]);
  });

  const compare = (baselineId: string, followUpId: string, unitId: string, organisationVersion?: string) =>
    readComparison(who.as('results'), analyst, { baselineId, followUpId, unitId, organisationVersion });
  const profile = (waveId: string, unitId: string, viewer: Viewer = analyst) =>
    readProfile(who.as('results'), viewer, { waveId, unitId, organisationVersion: undefined });

  test.each([
    ['all', 'all'],
    ['part', 'all'],
  ])('%s before %s is refused: a wave against itself, or read the wrong way round, tells the wrong word', async (one, other) => {
    await expect(compare(one, other, 'K')).rejects.toMatchObject({ refusal: { status: 409, code: 'wrong-order' } });
  });

  test('two teams are not held up as the city they belong to', async () => {
    const { comparability, dimensions, familySize } = await compare('all', 'part', 'K');
    expect([comparability, familySize]).toEqual(['C', 0]);
    expect(new Set(dimensions.map(({ change }) => (change.kind === 'compared' ? change.verdict : change.because)))).toEqual(
      new Set(['not-comparable']),
    );
    expect((await profile('part', 'K')).baseline?.comparability).toBe('C');
  });

  test('a team that was asked both times is compared', async () => {
    const { comparability, dimensions } = await compare('all', 'part', 'T1');
    expect(comparability).toBe('A');
    expect(dimensions.some(({ change }) => change.kind === 'compared')).toBe(true);
  });

  test('a unit that an earlier wave did not ask has no baseline in it', async () => {
    expect((await compare('part', 'team', 'T3')).comparability).toBe('N');
    expect((await profile('team', 'T3')).dimensions[0]?.change).toEqual({ kind: 'not-compared', because: 'no-baseline' });
  });

  test('read through a later organisation, a part of a unit is not the unit', async () => {
    const gradeOf = async (unitId: string) =>
      (await readProfile(who.as('results'), analyst, { waveId: 'part', unitId, organisationVersion: 'o2' })).comparability;
    expect([await gradeOf('K'), await gradeOf('T12'), await gradeOf('T3')]).toEqual(['C', 'A', 'N']);
  });

  test('who holds a role for the whole city sees a wave that asked one team of it; a leader of another team does not', async () => {
    expect((await profile('team', 'T3')).unit.id).toBe('T3');
    const leaderElsewhere = { ...analyst, grants: [{ role: 'leader' as const, unitId: 'T1', validTo: null }] };
    const employeeAbove = { ...analyst, grants: [{ role: 'employee' as const, unitId: 'K', validTo: null }] };
    for (const viewer of [leaderElsewhere, employeeAbove])
      await expect(profile('team', 'T3', viewer)).rejects.toMatchObject({ refusal: { status: 403 } });
  });
});
