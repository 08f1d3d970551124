import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { addInstrument } from '@takhoyde/api/instruments/add-instrument.ts';
import { definitionHash } from '@takhoyde/api/instruments/definition-hash.ts';
import { findInstrument } from '@takhoyde/api/instruments/instruments.ts';
import { closeWave } from '@takhoyde/api/operations/ceremony/close-wave.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { findRelease } from '@takhoyde/api/release/release-reader.ts';
import { readProfile } from '@takhoyde/api/results/profile.ts';
import { suggestPulse } from '@takhoyde/api/results/pulse-suggestion.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { editDefinition, nextVersion, type Definition } from '@takhoyde/survey-definitions';
import { bank, shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../stores/databases.ts';
import { analyst, approvedWave, castAll, installationOver, now, releasedWave } from './small-city.ts';

const act = { actor: { personId: 'analyst', name: 'Analytiker' }, at: now };
const pulse = shippedDefinition('omstillingspuls')!;

/** The pulse with a statement in other words, as the next version. */
const reworded = (): Definition => {
  const text = {
    nb: 'Jeg har tid til det viktigste.',
    nn: 'Eg har tid til det viktigaste.',
    en: 'I have time for what matters most.',
  };
  const outcome = editDefinition(pulse, { kind: 'reword', item: 'OMS-7', text }, { bank, base: pulse });
  if (outcome.definition === undefined) throw new Error(`reworded requires an edit that is taken: ${outcome.refused.message}`);
  return { ...outcome.definition, version: nextVersion(pulse.version, 'major') };
};

describe.each(databases)('what was asked, on $name', ({ open }) => {
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

  test('stays what it was when a later version is saved, and when a shipped one is changed under it', async () => {
    const { office } = installation;
    await approvedWave(installation);
    await openWave(installation, 'w1', 'operator');
    const opened = await requireWave(office, 'w1');
    await addInstrument(office, reworded(), act);
    await who.owner
      .updateTable('instruments.version')
      .set({ definition: { ...pulse, items: [] } })
      .where('version', '=', pulse.version)
      .execute();
    expect((await findInstrument(office, 'omstillingspuls'))?.version).toBe(nextVersion(pulse.version, 'major'));
    expect(await requireWave(office, 'w1')).toEqual(opened);
    expect(opened.definitionHash).toBe(definitionHash(opened.definition));
    await castAll(installation, 'w1');
    await closeWave(installation, 'w1', 'operator');
    const release = await findRelease(who.as('results'), 'w1');
    expect(release?.header.definition).toEqual(pulse);
    expect(release?.header.definitionHash).toBe(definitionHash(pulse));
    const { definitionHash: told } = await readProfile(who.as('results'), analyst, {
      waveId: 'w1',
      unitId: 'K',
      organisationVersion: undefined,
    });
    expect(told).toBe(definitionHash(pulse));
  });

  test('a later version is what the next wave asks, and a theme that was changed is not compared', async () => {
    await approvedWave(installation);
    await openWave(installation, 'w1', 'operator');
    await castAll(installation, 'w1');
    await closeWave(installation, 'w1', 'operator');
    const outcome = editDefinition(
      pulse,
      { kind: 'set-rotation', rotation: { per: 'person', blocks: [['OMS-4'], ['OMS-10']] } },
      { bank, base: pulse },
    );
    await addInstrument(installation.office, { ...outcome.definition, version: nextVersion(pulse.version, 'major') }, act);
    await releasedWave(installation, { id: 'w2', closesAt: new Date('2026-12-15T08:00:00Z') });
    expect((await requireWave(installation.office, 'w2')).definition.version).toBe(nextVersion(pulse.version, 'major'));
    const { dimensions } = await readProfile(who.as('results'), analyst, {
      waveId: 'w2',
      unitId: 'K',
      organisationVersion: undefined,
    });
    const changeOf = (dimension: string) => dimensions.find(({ id }) => id === dimension)?.change;
    expect(changeOf('oms_medvirkning')).toEqual({ kind: 'not-compared', because: 'wording-changed' });
    expect(changeOf('oms_informasjon')?.kind).toBe('compared');
  });

  test('a pulse is suggested from themes that are shown and came out low, for eyes that may see them', async () => {
    await approvedWave(installation);
    await openWave(installation, 'w1', 'operator');
    const db = who.as('results');
    const asked = { unitId: undefined, waveId: undefined };
    expect(await suggestPulse(db, analyst, asked)).toMatchObject({ wave: null, unit: null, themes: [] });
    await castAll(installation, 'w1');
    await closeWave(installation, 'w1', 'operator');
    const { wave, unit, themes, items } = await suggestPulse(db, analyst, asked);
    expect([wave?.id, unit?.id, themes.length]).toEqual(['w1', 'K', 3]);
    const profile = await readProfile(db, analyst, { waveId: 'w1', unitId: 'K', organisationVersion: undefined });
    const shown = profile.dimensions.flatMap(({ id, figure }) =>
      figure.kind === 'shown' && figure.limit === 'none' ? [{ id, mean: figure.mean }] : [],
    );
    const lowest = shown.sort((one, other) => one.mean - other.mean).slice(0, 3);
    expect(themes.map(({ dimension, mean }) => ({ id: dimension, mean }))).toEqual(lowest);
    expect(items.length).toBeGreaterThanOrEqual(8);
    expect(items.length).toBeLessThanOrEqual(12);
    const hidden = profile.dimensions.filter(({ figure }) => figure.kind === 'hidden').map(({ id }) => id);
    expect(hidden).toContain('oms_leder');
    expect(themes.map(({ dimension }) => dimension)).not.toContain('oms_leder');
    const ofTeam = { ...analyst, grants: [{ role: 'analyst' as const, unitId: 'T1', validTo: null }] };
    expect((await suggestPulse(db, ofTeam, asked)).unit?.id).toBe('T1');
    await expect(suggestPulse(db, ofTeam, { unitId: 'T2', waveId: 'w1' })).rejects.toMatchObject({
      refusal: { code: 'no-access' },
    });
  });
});
