import { keyMemory } from '@takhoyde/api/ballot-box/index.ts';
import { readManifest } from '@takhoyde/api/ballot-office/index.ts';
import { brokenEntries, readCloseProtocol } from '@takhoyde/api/closing/index.ts';
import { cancelSteps } from '@takhoyde/api/contract';
import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import { agreeOnEnding, proposeEnding, readEndings, withdrawEnding } from '@takhoyde/api/endings/index.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { closeWave, goOnEnding } from '@takhoyde/api/operations/ceremony/close-wave.ts';
import { endAsAgreed, requireTimeToClose } from '@takhoyde/api/operations/ceremony/end-early.ts';
import { countingHere } from '@takhoyde/api/operations/desk/counting-desk.ts';
import { findRelease } from '@takhoyde/api/release/release-reader.ts';
import { readBallotList } from '@takhoyde/api/release/ballot-list.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../stores/databases.ts';
import { checkWave } from '../verify-wave/check-wave.ts';
import { powerCuts } from './power-cuts.ts';
import { analyst, answeredWave, approvedWave, installationOver, now, representative } from './small-city.ts';

const [embedded] = databases;
const reason = 'Feil spørsmål ble sendt ut.';

describe('a wave that is ended before its time', () => {
  let who: WhoStore;
  let what: WhatStore;
  let installation: Installation;
  const keys = { current: keyMemory() };
  beforeEach(async () => {
    [who, what] = await Promise.all([embedded.open('who'), embedded.open('what')]);
    keys.current = keyMemory();
    installation = installationOver(who, what, keys.current);
  }, 60_000);
  afterEach(async () => {
    await Promise.all([who.close(), what.close()]);
  });

  const part = () => ({ ...installation, counting: countingHere(installation) });
  const stateOf = async () => (await requireWave(installation.office, 'w1')).state;
  const propose = (viewer = analyst, kind: 'cancel' | 'close-early' = 'cancel') =>
    proposeEnding(installation.office, { viewer, waveId: 'w1', kind, reason, at: now });
  const agree = (viewer = representative, number = 1) =>
    agreeOnEnding(installation.office, { viewer, waveId: 'w1', number, at: now });

  test('takes both sides once it is open: not one alone, not one person for both, and a proposal can be taken back', async () => {
    await answeredWave(installation);
    expect(await propose()).toBeUndefined();
    await expect(agree(analyst)).rejects.toMatchObject({ refusal: { code: 'other-side-answers' } });
    const both = { ...analyst, grants: [...representative.grants, ...analyst.grants] };
    await expect(agree(both)).rejects.toMatchObject({ refusal: { code: 'other-side-answers' } });
    await expect(propose(representative)).rejects.toMatchObject({ refusal: { code: 'proposal-waits' } });
    await withdrawEnding(installation.office, { viewer: analyst, waveId: 'w1', number: 1, at: now });
    await expect(agree()).rejects.toMatchObject({ refusal: { status: 404 } });
    expect(await stateOf()).toBe('open');
    const { proposals, may } = await readEndings(part(), representative, 'w1');
    expect(proposals.map(({ outcome }) => outcome)).toEqual(['withdrawn']);
    expect(may.propose).toEqual(['cancel', 'close-early']);
  });

  test('is destroyed uncounted, in a protocol that anybody can check, and no power cut brings an answer back', async () => {
    expect(await answeredWave(installation)).toBe(36);
    await propose();
    await endAsAgreed(part(), representative, 'w1', await agree());
    let opened = 0;
    const watched = { ...keys.current, unsealerOf: (id: string) => ((opened += 1), keys.current.unsealerOf(id)) };
    const cuts = powerCuts();
    const cut = cuts.over({ ...installation, sealKeys: watched });
    for (let isDone = false; !isDone;) {
      cuts.nextAttempt();
      isDone = await goOnEnding(cut, 'w1', 'schedule').then(
        () => true,
        () => false,
      );
    }
    expect(cuts.struckAt.length).toBeGreaterThan(20);
    const { wave, entries } = await readCloseProtocol(installation.office, 'w1');
    expect(entries.map(({ step }) => step)).toEqual(cancelSteps);
    expect(brokenEntries(wave, entries)).toEqual([]);
    expect(entries[1]).toMatchObject({ told: { reason, agreedBy: [{ side: 'employer' }, { side: 'employees' }] } });
    expect(opened).toBe(0);
    expect(await stateOf()).toBe('cancelled');
    expect(await what.owner.selectFrom('ballotBox.sealedBallot').selectAll().execute()).toEqual([]);
    expect(await who.owner.selectFrom('ballotOffice.invitation').selectAll().execute()).toEqual([]);
    expect(await keys.current.unsealerOf('w1')).toBeUndefined();
    expect(await findRelease(who.as('release'), 'w1')).toBeUndefined();
    const list = { wave: 'w1', receipts: await readBallotList(who.as('results'), 'w1') };
    const { manifest } = (await readManifest(installation.office, 'w1')) ?? {};
    if (manifest === undefined) throw new Error('a cancelled wave keeps its manifest');
    const checks = checkWave({ manifest, protocol: { format: 'takhoyde-close/1', wave, entries }, list }, {});
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    const hidden = entries.filter(({ step }) => step !== 'cancel-decided');
    const forged = checkWave({ manifest, protocol: { format: 'takhoyde-close/1', wave, entries: hidden }, list }, {});
    expect(forged.filter(({ holds }) => !holds).map(({ id }) => id)).toContain('chain');
    await expect(closeWave(installation, 'w1', 'operator')).rejects.toMatchObject({ refusal: { code: 'not-open' } });
  }, 60_000);

  test('can be cancelled when its closing hangs because the key is lost, and not once it is counted', async () => {
    await answeredWave(installation);
    const lost = {
      ...installation,
      sealKeys: { ...keys.current, readinessOf: () => Promise.resolve({ kind: 'missing' as const }) },
    };
    await who.owner.updateTable('waves.wave').set({ closesAt: now }).execute();
    await endAsAgreed(part(), analyst, 'w1', { kind: 'close-early', reason, agreedBy: [] });
    await expect(goOnEnding(lost, 'w1', 'schedule')).rejects.toMatchObject({ refusal: { code: 'seal-key-missing' } });
    expect(await stateOf()).toBe('closing');
    await propose();
    await endAsAgreed(part(), representative, 'w1', await agree());
    await goOnEnding(lost, 'w1', 'schedule');
    expect(await stateOf()).toBe('cancelled');
    await expect(propose()).rejects.toMatchObject({ refusal: { code: 'too-late-to-end' } });
  });

  test('is cancelled by one side before it opens: nobody has answered', async () => {
    await approvedWave(installation);
    const agreed = await propose(representative);
    expect(agreed).toMatchObject({ kind: 'cancel', agreedBy: [{ side: 'employees' }] });
    if (agreed !== undefined) await endAsAgreed(part(), representative, 'w1', agreed);
    await goOnEnding(installation, 'w1', 'schedule');
    expect(await stateOf()).toBe('cancelled');
    const { wave, entries } = await readCloseProtocol(installation.office, 'w1');
    expect(brokenEntries(wave, entries)).toEqual([]);
    expect(await who.owner.selectFrom('ballotOffice.invitation').selectAll().execute()).toEqual([]);
  });

  test('is closed early when both agree, and counted; by hand alone it is not', async () => {
    await answeredWave(installation);
    const real = { ...(await requireWave(installation.office, 'w1')), isDemo: false };
    await expect((async () => requireTimeToClose(real, await Promise.resolve(now)))()).rejects.toMatchObject({
      refusal: { code: 'early-close-needs-both' },
    });
    expect(() => requireTimeToClose(real, real.closesAt)).not.toThrow();
    await propose(representative, 'close-early');
    await endAsAgreed(part(), analyst, 'w1', await agree(analyst));
    await goOnEnding(installation, 'w1', 'schedule');
    expect(await stateOf()).toBe('released');
    const { entries } = await readCloseProtocol(installation.office, 'w1');
    expect(entries[0]).toMatchObject({ told: { early: { reason } } });
  });
});
