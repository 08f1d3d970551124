import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import { sha256Of } from '@takhoyde/api/content-hash.ts';
import { readAuditLog, recordHappening } from '@takhoyde/api/audit/audit-log.ts';
import { grantRole, grantsOn } from '@takhoyde/api/identity/grants.ts';
import { addSession, endSession, findSession, takeSignIn, addSignIn } from '@takhoyde/api/identity/session-store.ts';
import { closeWave } from '@takhoyde/api/operations/ceremony/close-wave.ts';
import { readReleasesThrough } from '@takhoyde/api/operations/releasing/read-releases-through.ts';
import { importOrganisation } from '@takhoyde/api/organisation/organisation-service.ts';
import { importCrosswalk } from '@takhoyde/api/reform/import-crosswalk.ts';
import { listUnits } from '@takhoyde/api/organisation/organisation-store.ts';
import { importRoster, listPositions } from '@takhoyde/api/roster/roster-store.ts';
import { readProfile } from '@takhoyde/api/results/profile.ts';
import { addInstrument } from '@takhoyde/api/instruments/add-instrument.ts';
import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { analyst, answeredWave, installationOver, now } from '../scenarios/small-city.ts';
import { databases } from './databases.ts';

const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const version = (id: string) => ({
  id,
  name: id,
  validFrom: '2026-01-01',
  levels: [{ id: 'M', isLeader: false, label: inAll('M') }],
  levelGroups: [],
});
const units = (...lines: string[]) => ({
  name: 'units.csv',
  content: ['unit_id,parent_id,name_nb,unit_type', ...lines].join('\n'),
});

describe.each(databases)('the rooms of WHO on $name', ({ open }) => {
  let who: WhoStore;
  let what: WhatStore;
  beforeEach(async () => {
    [who, what] = await Promise.all([open('who'), open('what')]);
  }, 60_000);
  afterEach(async () => {
    await Promise.all([who.close(), what.close()]);
  });

  test('a version of the organisation comes in whole, once, or not at all', async () => {
    const office = who.as('office');
    await expect(
      importOrganisation(office, version('o1'), units('K,,Byen,kommune', 'A,X,Avdeling,avdeling')),
    ).rejects.toMatchObject({ refusal: { status: 422 } });
    expect(await listUnits(office, 'o1')).toEqual([]);
    await importOrganisation(office, version('o1'), units('K,,Byen,kommune', 'A,K,Avdeling,avdeling'));
    await expect(importOrganisation(office, version('o1'), units('K,,Byen,kommune'))).rejects.toMatchObject({
      refusal: { code: 'version-exists' },
    });
    expect((await listUnits(office, 'o1')).map(({ id }) => id)).toEqual(['K', 'A']);
  });

  test('a roster comes in whole, once, or not at all', async () => {
    const office = who.as('office');
    await importOrganisation(office, version('o1'), units('K,,Byen,kommune'));
    const roster = (...lines: string[]) => ({
      name: 'r.csv',
      content: ['person_id,name,email,unit_id,level', ...lines].join('\n'),
    });
    await expect(importRoster(office, 'o1', roster('P1,A,,K,M', 'P2,B,,X,M'))).rejects.toMatchObject({
      refusal: { status: 422 },
    });
    expect(await listPositions(office, 'o1')).toEqual([]);
    await importRoster(office, 'o1', roster('P1,A,,K,M', 'P2,B,b@demo.invalid,K,M'));
    await expect(importRoster(office, 'o1', roster('P3,C,,K,M'))).rejects.toMatchObject({ refusal: { code: 'roster-exists' } });
  });

  test('a role begins and ends on its days, and an employee has one by working there', async () => {
    const office = who.as('office');
    await importOrganisation(office, version('o1'), units('K,,Byen,kommune'));
    await importRoster(office, 'o1', { name: 'r.csv', content: 'person_id,name,email,unit_id,level\nP1,A,,K,M\n' });
    await grantRole(office, { personId: 'P1', role: 'analyst', unitId: 'K', validFrom: '2026-03-01', validTo: '2026-03-31' });
    const rolesOn = async (day: string): Promise<string[]> => (await grantsOn(office, 'P1', day)).map(({ role }) => role);
    expect(await rolesOn('2026-02-28')).toEqual(['employee']);
    expect(await rolesOn('2026-03-01')).toEqual(['employee', 'analyst']);
    expect(await rolesOn('2026-03-31')).toEqual(['employee', 'analyst']);
    expect(await rolesOn('2026-04-01')).toEqual(['employee']);
  });

  test('a session is known by its secret alone, and a sign-in can be finished once', async () => {
    const office = who.as('office');
    const later = new Date(now.getTime() + 1000);
    await addSession(office, 'secret', { personId: 'P1', personName: 'A', expiresAt: later });
    expect((await findSession(office, sha256Of('secret'), now))?.personId).toBe('P1');
    expect(await findSession(office, sha256Of('secret'), later)).toBeUndefined();
    const { rows } = { rows: await office.selectFrom('identity.session').selectAll().execute() };
    expect(JSON.stringify(rows)).not.toContain('"secret"');
    await endSession(office, 'secret');
    expect(await findSession(office, sha256Of('secret'), now)).toBeUndefined();
    await addSignIn(office, 's', { verifier: 'v', nonce: 'n', state: 't', returnTo: '/', expiresAt: later });
    expect((await takeSignIn(office, 's', now))?.nonce).toBe('n');
    expect(await takeSignIn(office, 's', now)).toBeUndefined();
  });

  test('the audit log notices a changed, a removed and a slipped-in entry', async () => {
    const office = who.as('office');
    for (const action of ['one', 'two', 'three']) await recordHappening(office, { at: now, actor: 'P1', action, detail: '' });
    expect((await readAuditLog(office)).isChainWhole).toBe(true);
    await expect(office.updateTable('audit.entry').set({ actor: 'P2' }).execute()).rejects.toThrow();
    await who.owner.updateTable('audit.entry').set({ actor: 'P2' }).where('number', '=', 2).execute();
    expect((await readAuditLog(office)).isChainWhole).toBe(false);
    await who.owner.deleteFrom('audit.entry').where('number', '=', 2).execute();
    expect((await readAuditLog(office)).isChainWhole).toBe(false);
  });

  test('an instrument keeps its content under its version', async () => {
    const office = who.as('office');
    const definition = shippedDefinition('omstillingspuls');
    const act = { actor: { personId: 'analyst', name: 'Analytiker' }, at: now };
    const added = await addInstrument(office, definition, act);
    expect(await addInstrument(office, definition, act)).toEqual(added);
    const changed = { ...definition, status: 'draft: with another word' };
    await expect(addInstrument(office, changed, act)).rejects.toMatchObject({ refusal: { code: 'version-used' } });
    await expect(addInstrument(office, { ...definition, version: '1.0.1', items: [] }, act)).rejects.toMatchObject({
      refusal: { status: 422 },
    });
  });

  test('a wave released before a reform can be read through it afterwards, with the same people in the merged unit', async () => {
    const installation = installationOver(who, what);
    await answeredWave(installation);
    await closeWave(installation, 'w1', 'operator');
    await importOrganisation(
      installation.office,
      version('o2'),
      units('K,,Byen,kommune', 'N,K,Ny,virksomhet', 'T3,K,Team T3,virksomhet'),
    );
    const crosswalk = [
      'from_unit_id,to_unit_id,share,kind,basis,note',
      'K,K,1,kept,,',
      'T1,N,1,merged,,',
      'T2,N,1,merged,,',
      'T3,T3,1,kept,,',
    ].join('\n');
    await importCrosswalk(installation.office, 'o1', 'o2', { name: 'crosswalk.csv', content: crosswalk });
    await readReleasesThrough(installation, 'o2');
    await readReleasesThrough(installation, 'o2');
    const merged = await readProfile(who.as('results'), analyst, { waveId: 'w1', unitId: 'N', organisationVersion: 'o2' });
    expect(merged.coverage).toEqual({ kind: 'shown', includedCount: 24, totalCount: 24 });
    expect(merged.organisationVersion).toBe('o2');
  });
});
