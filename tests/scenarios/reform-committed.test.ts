import { sql } from 'kysely';
import { readAuditLog } from '@takhoyde/api/audit/audit-log.ts';
import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { closeWave } from '@takhoyde/api/operations/ceremony/close-wave.ts';
import { readReleasesThrough } from '@takhoyde/api/operations/releasing/read-releases-through.ts';
import { listCrosswalk } from '@takhoyde/api/organisation/crosswalk-store.ts';
import { importOrganisation } from '@takhoyde/api/organisation/organisation-service.ts';
import { listUnits } from '@takhoyde/api/organisation/organisation-store.ts';
import { alternativeFiles } from '@takhoyde/api/reform/alternative-files.ts';
import { commitAlternative } from '@takhoyde/api/reform/commit-alternative.ts';
import { describeAlternative, describeReformWith } from '@takhoyde/api/reform/describe-alternative.ts';
import { importCrosswalk } from '@takhoyde/api/reform/import-crosswalk.ts';
import { beginReform, cancelReform } from '@takhoyde/api/reform/plan-reform.ts';
import { rollBackReform } from '@takhoyde/api/reform/roll-back.ts';
import { beginAlternative, discardAlternative, editAlternative, undoStep } from '@takhoyde/api/reform/work-on-alternative.ts';
import { readProfile } from '@takhoyde/api/results/profile.ts';
import { importRoster } from '@takhoyde/api/roster/roster-store.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoFile } from '../../api/demo/demo-city.ts';
import { demoLevelGroups, demoLevels } from '../../api/demo/demo-levels.ts';
import { databases } from '../stores/databases.ts';
import { analyst, answeredWave, installationOver, now, planPulse } from './small-city.ts';

const act = { actor: { personId: 'operator', name: 'Drift' }, at: now };
const at = (reform: string, alternative: string, revision: number) => ({ reform, alternative, revision });

describe.each(databases)('a reform on $name', ({ open }) => {
  let who: WhoStore;
  let what: WhatStore;
  let installation: Installation;
  beforeEach(async () => {
    [who, what] = await Promise.all([open('who'), open('what')]);
    installation = installationOver(who, what);
  }, 60_000);
  afterEach(async () => {
    await Promise.all([who.close(), what.close()]);
  });

  /** Every row of every table of WHO but the log, which forgets nothing. */
  const dump = async (): Promise<Record<string, string[]>> => {
    const { rows: tables } = await sql<{ name: string }>`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'audit') order by 1`.execute(
      who.owner,
    );
    const dumped: Record<string, string[]> = {};
    for (const { name } of tables) {
      const { rows } = await sql<{ told: string }>`select t::text as told from ${sql.raw(name)} t order by 1`.execute(who.owner);
      dumped[name] = rows.map(({ told }) => told);
    }
    return dumped;
  };
  const begin = (fromVersion: string): Promise<unknown> =>
    beginReform(installation.office, { id: 'r', name: 'Bydelsreformen', fromVersion, plannedOn: '2028-01-01' }, act);
  const draw = (id: string, from: Parameters<typeof beginAlternative>[1]['from'] = { kind: 'today' }): Promise<void> =>
    beginAlternative(installation.office, { id, reformId: 'r', name: id, from }, act);

  test('drawn from the demo files and committed is what an import of the same files makes', async () => {
    const { office } = installation;
    const version = (id: string, validFrom: string) => ({
      id,
      name: id,
      validFrom,
      levels: demoLevels,
      levelGroups: demoLevelGroups,
    });
    await importOrganisation(office, version('2026', '2026-01-01'), demoFile('units_2026.csv'));
    await importOrganisation(office, version('imported', '2028-01-01'), demoFile('units_2028.csv'));
    await importCrosswalk(office, '2026', 'imported', demoFile('crosswalk_2026_2028.csv'));
    await begin('2026');
    const files = { unitsFile: demoFile('units_2028.csv'), crosswalkFile: demoFile('crosswalk_2026_2028.csv') };
    await draw('nine', { kind: 'files', ...files });
    const told = await describeAlternative(installation, { reform: 'r', alternative: 'nine' });
    expect(told.summary).toMatchObject({ stopCount: 0, simulation: { grades: { A: 551, B: 17, C: 14, N: 1 }, unitCount: 583 } });
    await commitAlternative(office, at('r', 'nine', 1), { id: 'committed', name: 'Etter' }, act);
    const unitsOf = async (id: string) => (await listUnits(office, id)).map((unit) => ({ ...unit, versionId: '' }));
    expect(await unitsOf('committed')).toEqual(await unitsOf('imported'));
    expect(await listCrosswalk(office, '2026', 'committed')).toEqual(await listCrosswalk(office, '2026', 'imported'));
    const kept = await alternativeFiles(office, { reform: 'r', alternative: 'nine' });
    await draw('again', {
      kind: 'files',
      unitsFile: { name: 'u.csv', content: kept.unitsCsv },
      crosswalkFile: { name: 'c.csv', content: kept.crosswalkCsv },
    });
    const again = await describeAlternative(installation, { reform: 'r', alternative: 'again' });
    expect(again.summary.simulation).toEqual(told.summary.simulation);
  });

  test('a file whose shares do not add up becomes a draft that says where, and is not committed before it is mended', async () => {
    const { office } = installation;
    await importOrganisation(
      office,
      { id: 'o', name: 'o', validFrom: '2026-01-01', levels: demoLevels, levelGroups: [] },
      {
        name: 'u.csv',
        content: 'unit_id,parent_id,name_nb,unit_type,m\nK,,Byen,kommune,\nA,K,A,avdeling,9\nB,K,B,avdeling,9\n',
      },
    );
    await begin('o');
    const file = (...rows: string[]) => ({ name: 'c.csv', content: ['from_unit_id,to_unit_id,share,kind', ...rows].join('\n') });
    const unitsFile = { name: 'u.csv', content: 'unit_id,parent_id,name_nb,unit_type\nK,,Byen,kommune\nN,K,N,avdeling\n' };
    await expect(draw('x', { kind: 'files', unitsFile, crosswalkFile: file('A,Z,1,moved') })).rejects.toMatchObject({
      refusal: { status: 422, faults: [{ where: 'c.csv line 2', what: 'the unit Z is not in the later organisation' }] },
    });
    await draw('y', { kind: 'files', unitsFile, crosswalkFile: file('K,K,1,kept', 'A,N,0.6,split') });
    const commit = (revision: number) => commitAlternative(office, at('r', 'y', revision), { id: 'v', name: 'v' }, act);
    await expect(commit(1)).rejects.toMatchObject({
      refusal: {
        faults: [
          { where: 'A', what: 'shares-off' },
          { where: 'B', what: 'not-mapped' },
        ],
      },
    });
    for (const [place, fromUnitId] of ['A', 'B'].entries())
      await editAlternative(
        office,
        at('r', 'y', place + 1),
        { kind: 'send', fromUnitId, to: [{ unitId: 'N', share: 1 }], basis: 'headcount', note: '' },
        act,
      );
    expect(await commit(3)).toEqual({ versionId: 'v', unitCount: 2, rowCount: 3 });
  });

  test('cancelled leaves nothing behind, even when it was committed, read through and staffed in between', async () => {
    await answeredWave(installation);
    await closeWave(installation, 'w1', 'operator');
    const { office } = installation;
    const before = await dump();
    await begin('o1');
    await draw('a');
    await draw('b');
    const merge = { kind: 'merge', unitIds: ['T1', 'T2'], into: { unitId: 'T12', name: 'T12' }, alikeTypes: [] };
    expect(await editAlternative(office, at('r', 'a', 1), merge, act)).toBe(2);
    await draw('c', { kind: 'alternative', alternative: 'a' });
    await discardAlternative(office, at('r', 'b', 1), act);
    await commitAlternative(office, at('r', 'a', 2), { id: 'o2', name: 'Etter' }, act);
    await readReleasesThrough(installation, 'o2');
    await importRoster(office, 'o2', { name: 'r.csv', content: 'person_id,name,email,unit_id,level\nny,Ny,,T12,M\n' });
    const through = { waveId: 'w1', unitId: 'T12', organisationVersion: 'o2' };
    expect((await readProfile(who.as('results'), analyst, through)).coverage).toMatchObject({ kind: 'shown', totalCount: 24 });
    await expect(cancelReform(office, 'r', act)).rejects.toMatchObject({ refusal: { code: 'reform-committed' } });
    await expect(commitAlternative(office, at('r', 'c', 1), { id: 'o3', name: 'o3' }, act)).rejects.toMatchObject({
      refusal: { code: 'reform-committed' },
    });
    expect(await dump()).not.toEqual(before);
    await rollBackReform(office, 'r', act);
    await expect(readProfile(who.as('results'), analyst, through)).rejects.toMatchObject({ refusal: { status: 404 } });
    await cancelReform(office, 'r', act);
    expect(await dump()).toEqual(before);
    const { entries, isChainWhole } = await readAuditLog(office);
    expect(isChainWhole).toBe(true);
    const told = ['reform-begun', 'reform-step-taken', 'alternative-discarded', 'reform-committed', 'reform-rolled-back'];
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining([...told, 'reform-cancelled']));
  });

  test('is not rolled back while a wave asks in its structure', async () => {
    await answeredWave(installation);
    const { office } = installation;
    await begin('o1');
    await draw('a');
    await commitAlternative(office, at('r', 'a', 1), { id: 'o2', name: 'Etter' }, act);
    const people = ['T1', 'T2', 'T3'].flatMap((unit) =>
      Array.from({ length: 12 }, (_, n) => `${unit}-${String(n)},N,,${unit},M`),
    );
    await importRoster(office, 'o2', { name: 'r.csv', content: ['person_id,name,email,unit_id,level', ...people].join('\n') });
    await planPulse(installation, { id: 'w2', organisationVersion: 'o2' });
    await expect(rollBackReform(office, 'r', act)).rejects.toMatchObject({ refusal: { code: 'version-in-use', status: 409 } });
    expect((await listUnits(office, 'o2')).length).toBeGreaterThan(0);
  });

  test('drawn by two at once keeps the step of one, and tells the other that nothing of theirs was kept', async () => {
    await answeredWave(installation);
    const { office } = installation;
    await begin('o1');
    await draw('a');
    const rename = (name: string) => editAlternative(office, at('r', 'a', 1), { kind: 'rename', unitId: 'T1', name }, act);
    const outcomes = await Promise.allSettled([rename('Nord'), rename('Sør')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { refusal: { status: 409, code: 'alternative-changed' } },
    });
    const { steps } = await describeAlternative(installation, { reform: 'r', alternative: 'a' });
    expect(steps.length).toBe(1);
    await undoStep(office, at('r', 'a', 2), act);
    const { alternatives, today } = await describeReformWith(installation, 'r');
    expect(alternatives[0]?.simulation).toEqual(today);
  });
});
