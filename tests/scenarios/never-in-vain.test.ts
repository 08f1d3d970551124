import { disclosurePolicy, defaultDisclosurePolicy } from '@takhoyde/api/contract';
import { keyMemory } from '@takhoyde/api/ballot-box/index.ts';
import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import { closeWave, resumeClosings } from '@takhoyde/api/operations/ceremony/close-wave.ts';
import { prepareWave } from '@takhoyde/api/operations/opening/prepare-wave.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../stores/databases.ts';
import { answeredWave, fill, installationOver, planPulse } from './small-city.ts';

const [embedded] = databases;

describe('nobody answers a wave that could never be released', () => {
  let who: WhoStore;
  let what: WhatStore;
  beforeEach(async () => {
    [who, what] = await Promise.all([embedded.open('who'), embedded.open('what')]);
  });
  afterEach(async () => {
    await Promise.all([who.close(), what.close()]);
  });

  test.each([
    { mean: 50, share: 10, five: 30 },
    { mean: 6, share: 40, five: 30 },
  ])('a policy whose finer figures take fewer answers is refused at the door: %j', (thresholds) => {
    expect(disclosurePolicy.safeParse({ ...defaultDisclosurePolicy, ...thresholds }).success).toBe(false);
    expect(disclosurePolicy.safeParse({ ...defaultDisclosurePolicy, sensitive: thresholds }).success).toBe(false);
  });

  test('a plan that disclosure control would refuse at close is never made ready for approval, and says so', async () => {
    const installation = installationOver(who, what);
    await fill(installation);
    await planPulse(installation, { policy: { ...defaultDisclosurePolicy, mean: 50, share: 10 } });
    await prepareWave(installation, 'w1');
    expect(await requireWave(installation.office, 'w1')).toMatchObject({
      state: 'preparing',
      problem: 'never-released',
    });
  });

  test('a share threshold as high as the contract allows can be released', async () => {
    const installation = installationOver(who, what);
    await fill(installation);
    await planPulse(installation, { policy: { ...defaultDisclosurePolicy, share: 100, five: 200 } });
    await prepareWave(installation, 'w1');
    expect(await requireWave(installation.office, 'w1')).toMatchObject({ state: 'awaiting-approval', problem: null });
  });

  test('a closing that fails again at the next start does not keep the installation from starting', async () => {
    const keys = keyMemory();
    let isOut = true;
    const flaky = {
      ...keys,
      unsealerOf: (waveId: string) => (isOut ? Promise.reject(new Error('key service is out')) : keys.unsealerOf(waveId)),
    };
    const installation = installationOver(who, what, flaky);
    await answeredWave(installation);
    await expect(closeWave(installation, 'w1', 'operator')).rejects.toThrow('key service is out');
    await resumeClosings(installation);
    expect(await requireWave(installation.office, 'w1')).toMatchObject({
      state: 'closing',
      problem: 'closing-unfinished',
    });
    isOut = false;
    await resumeClosings(installation);
    expect(await requireWave(installation.office, 'w1')).toMatchObject({
      state: 'released',
      problem: null,
      closeReceipt: { answersTallied: 36 },
    });
  });
});
