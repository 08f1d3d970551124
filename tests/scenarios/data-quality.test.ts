import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import type { Viewer } from '@takhoyde/api/identity/viewer.ts';
import { addShippedInstruments } from '@takhoyde/api/instruments/shipped-instruments.ts';
import { importOrganisation } from '@takhoyde/api/organisation/organisation-service.ts';
import { findRelease } from '@takhoyde/api/release/release-reader.ts';
import { readDataQuality } from '@takhoyde/api/results/data-quality.ts';
import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedReleasedWave } from '../../api/demo/seed-released-wave.ts';
import { databases } from '../stores/databases.ts';
import { installationOver } from './small-city.ts';

const [embedded] = databases;
const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const levels = [
  { id: 'L', isLeader: true, label: inAll('Leder') },
  { id: 'M', isLeader: false, label: inAll('Medarbeider') },
];
const units = ['K,,Byen,kommune,,', 'D1,K,Bydel 1,bydel,0,300', 'D2,K,Bydel 2,bydel,0,260', 'D3,K,Bydel 3,bydel,0,40'];
const instrumentId = 'kulturkartlegging';
const items = shippedDefinition(instrumentId)?.items.flatMap((item) => (item.type === 'likert' ? [item] : [])) ?? [];

const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
};

/** Everybody in a district answers, each with a lean of their own. */
const answersIn = (unitId: string, count: number, random: () => number) =>
  Array.from({ length: count }, () => {
    const lean = 1 + 3 * random();
    const answer = (): number => Math.min(5, Math.max(1, Math.round(lean + 3 * random() - 1.5)));
    return {
      unitId,
      levelId: 'M',
      answers: Object.fromEntries(items.map(({ id, reverse }) => [id, reverse ? 6 - answer() : answer()])),
    };
  });

const random = seeded(41);
const responses = [...answersIn('D1', 300, random), ...answersIn('D2', 260, random), ...answersIn('D3', 40, random)];
const viewer = (role: 'analyst' | 'director', unitId: string): Viewer => ({
  personId: 'p',
  name: 'p',
  grants: [{ role, unitId, validTo: null }],
});

describe('how well a questionnaire measured', () => {
  let who: WhoStore;
  let what: WhatStore;
  const released = async (id: string, rows: typeof responses): Promise<string> => {
    const installation = installationOver(who, what);
    await seedReleasedWave(installation, {
      wave: {
        id,
        definitionId: instrumentId,
        organisationVersionId: 'o1',
        opensOn: '2026-03-02',
        closesOn: '2026-03-20',
        isFirstWave: true,
        responseShare: { mean: 1, sd: 0 },
      },
      title: inAll(id),
      kind: 'baseline',
      responses: rows,
    });
    return (await findRelease(who.as('release'), id))?.hash ?? '';
  };

  beforeAll(async () => {
    [who, what] = await Promise.all([embedded.open('who'), embedded.open('what')]);
    await addShippedInstruments(who.as('office'));
    const content = ['unit_id,parent_id,name_nb,unit_type,l,m', ...units, ''].join('\n');
    const version = { id: 'o1', name: 'o1', validFrom: '2026-01-01', levels, levelGroups: [] };
    await importOrganisation(who.as('office'), version, { name: 'units.csv', content });
    await released('w1', responses);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([who.close(), what.close()]);
  });

  const told = (waveId: string, as: Viewer) => readDataQuality(who.as('results'), as, waveId);

  test('is told of the city and the district that leaves no small rest, with the words of the questionnaire', async () => {
    const { units: measured, releaseHash } = await told('w1', viewer('analyst', 'K'));
    expect(measured.map(({ unit, responseCount }) => [unit.name, responseCount])).toEqual([
      ['Byen', 600],
      ['Bydel 1', 300],
    ]);
    expect(releaseHash).toBe((await findRelease(who.as('results'), 'w1'))?.hash);
    const [dimension] = measured[0]?.dimensions ?? [];
    expect(dimension?.alpha).toBeGreaterThan(0.7);
    expect(dimension?.items.every(({ text, leaderDifference }) => text.nb !== '' && leaderDifference === null)).toBe(true);
    expect(measured[0]?.relations.length).toBeGreaterThan(0);
  });

  test('has two decimals and no more: what is told cannot be solved for what anybody answered', async () => {
    const numbers = JSON.stringify((await told('w1', viewer('analyst', 'K'))).units).match(/-?\d+\.\d+/gu) ?? [];
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers.filter((number) => (number.split('.')[1] ?? '').length > 2)).toEqual([]);
  });

  test('is seen by those who see the unit: a director sees the own district and the city above it', async () => {
    const names = async (unitId: string) => (await told('w1', viewer('director', unitId))).units.map(({ unit }) => unit.id);
    expect(await names('D1')).toEqual(['K', 'D1']);
    expect(await names('D2')).toEqual(['K']);
  });

  test('is part of the release: one answer less gives another hash, the ballots in another order the same', async () => {
    const hash = await released('w2', responses);
    const rest = { measurements: await told('w2', viewer('analyst', 'K')) };
    expect(rest.measurements.units).toEqual((await told('w1', viewer('analyst', 'K'))).units);
    expect(hash).not.toBe(await released('w3', responses.slice(1)));
  });

  test('cannot be changed or taken away by who wrote it, nor written by who reads it', async () => {
    for (const act of ['update release.measurement set place = 9', 'delete from release.measurement'])
      for (const role of ['release', 'results', 'office'] as const)
        await expect(sql.raw(act).execute(who.as(role))).rejects.toMatchObject({ code: '42501' });
  });

  test('is seen by nobody before the release is', async () => {
    await sql`delete from release.publication using release.wave_release
      where hash = release_hash and wave_id = 'w2'`.execute(who.owner);
    const rows = await sql`select 1 from release.measurement join release.wave_release on hash = release_hash
      where wave_id = 'w2'`.execute(who.as('results'));
    expect(rows.rows).toEqual([]);
    await expect(told('w2', viewer('analyst', 'K'))).rejects.toMatchObject({ refusal: { code: 'not-released' } });
  });
});
