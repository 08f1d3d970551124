import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keyFolder } from '@takhoyde/api/ballot-box/index.ts';
import { findStepsTold } from '@takhoyde/api/closing/index.ts';
import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import { closeWave, resumeClosings } from '@takhoyde/api/operations/ceremony/close-wave.ts';
import { giveKeyShare, readKeyEnvelope, readKeyHolders } from '@takhoyde/api/operations/keys/key-holding.ts';
import { prepareWave } from '@takhoyde/api/operations/opening/prepare-wave.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../stores/databases.ts';
import {
  answeredSplit,
  giveCode,
  holderNumber,
  holders,
  lockOf,
  officeOf,
  officer,
  personWith,
  plannedSplit,
  takeCode,
  twoOfThree,
  codeOf,
} from './key-scene.ts';
import { analyst, answeredWave, installationOver, representative } from './small-city.ts';

const refused = (code: string) => ({ refusal: { code } });
const number = holderNumber;

describe.each(databases)('a wave whose key three people hold, on $name', ({ open }) => {
  let who: WhoStore;
  let what: WhatStore;
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'takhoyde-key-holders-'));
    [who, what] = await Promise.all([open('who'), open('what')]);
  }, 60_000);
  afterEach(async () => {
    await Promise.all([who.close(), what.close()]);
    rmSync(folder, { recursive: true, force: true });
  });
  /** The program as it is after a stop: same stores, same folder, nothing remembered. */
  const started = () => installationOver(who, what, keyFolder(folder));
  const stateOf = async () => (await requireWave(who.as('office'), 'w1')).state;

  test('is not ready for approval before all three have a code, and its protocol says who can open', async () => {
    const installation = started();
    await plannedSplit(installation);
    expect(await lockOf(installation)).toEqual({ kind: 'not-made' });
    await takeCode(installation, analyst, number.analyst);
    await takeCode(installation, representative, number.representative);
    await prepareWave(installation, 'w1');
    expect(await stateOf()).toBe('preparing');
    await takeCode(installation, officer, number.officer);
    await prepareWave(installation, 'w1');
    const wave = await requireWave(who.as('office'), 'w1');
    expect(wave.state).toBe('awaiting-approval');
    expect(wave.protocol?.sealKey).toEqual(twoOfThree);
    expect(await lockOf(installation)).toEqual({ kind: 'needs-codes', givenCount: 0, threshold: 2 });
  });

  test('is closed by two of them, and the protocol of the closing says which offices', async () => {
    const installation = started();
    const castCount = await answeredSplit(installation);
    await giveCode(installation, officer, number.officer);
    await giveCode(installation, representative, number.representative);
    expect(await lockOf(installation)).toEqual({ kind: 'ready' });
    expect(castCount).toBe(36);
    expect(await closeWave(installation, 'w1', 'operator')).toMatchObject({ answersTallied: 36, answersRefused: 0 });
    const { counted } = await findStepsTold(who.as('office'), 'w1');
    expect(counted?.keyOpenedBy).toEqual([{ office: 'representative' }, { office: 'data-protection-officer' }]);
    expect(await lockOf(installation)).toEqual({ kind: 'destroyed' });
  });

  test('is not closed by one of them: nothing is shut, and ballots still come in', async () => {
    const installation = started();
    await answeredSplit(installation);
    await expect(closeWave(installation, 'w1', 'operator')).rejects.toMatchObject(refused('seal-key-locked'));
    await giveCode(installation, analyst, number.analyst);
    await giveCode(installation, analyst, number.analyst);
    await expect(closeWave(installation, 'w1', 'operator')).rejects.toMatchObject(refused('seal-key-locked'));
    expect(await stateOf()).toBe('open');
    expect(await what.owner.selectFrom('ballotBox.collectingWave').select('isOpen').execute()).toEqual([{ isOpen: true }]);
  });

  test('asks for the codes again after a stop, also when the closing had begun', async () => {
    const installation = started();
    await answeredSplit(installation);
    await giveCode(installation, analyst, number.analyst);
    await giveCode(installation, officer, number.officer);
    const cutOff = {
      ...installation,
      randomBelow: () => {
        throw new Error('power cut');
      },
    };
    await expect(closeWave(cutOff, 'w1', 'operator')).rejects.toThrow('power cut');
    expect(await stateOf()).toBe('closing');
    const again = started();
    await resumeClosings(again);
    expect(await requireWave(who.as('office'), 'w1')).toMatchObject({
      state: 'closing',
      problem: 'seal-key-locked',
    });
    await giveCode(again, representative, number.representative);
    await giveCode(again, officer, number.officer);
    expect(await closeWave(again, 'w1', 'operator')).toMatchObject({ answersTallied: 36 });
  });
});

const [{ open }] = databases;

describe('key holders', () => {
  let who: WhoStore;
  let what: WhatStore;
  beforeEach(async () => {
    [who, what] = await Promise.all([open('who'), open('what')]);
  }, 60_000);
  afterEach(() => Promise.all([who.close(), what.close()]));
  const mayOf = async (installation: ReturnType<typeof installationOver>, viewer: typeof analyst) =>
    (await readKeyHolders(officeOf(installation), viewer, 'w1')).holders.map(({ may }) => may);

  test('take the code of their own office, once each, and only they may replace it until the key is made', async () => {
    const installation = installationOver(who, what);
    await plannedSplit(installation);
    expect(await mayOf(installation, analyst)).toEqual([['take'], [], []]);
    const both = personWith('both', 'analyst', 'data-protection-officer');
    await takeCode(installation, both, number.analyst);
    await takeCode(installation, both, number.analyst, codeOf(9));
    await expect(takeCode(installation, both, number.officer)).rejects.toMatchObject(refused('one-place-each'));
    await expect(takeCode(installation, analyst, number.analyst)).rejects.toMatchObject(refused('place-taken'));
    await expect(takeCode(installation, analyst, number.representative)).rejects.toMatchObject(refused('no-access'));
    await takeCode(installation, personWith('safety', 'safety-representative'), number.representative);
    await takeCode(installation, officer, number.officer);
    await prepareWave(installation, 'w1');
    await expect(takeCode(installation, officer, number.officer, codeOf(8))).rejects.toMatchObject(refused('key-is-made'));
    await expect(giveCode(installation, officer, number.officer)).rejects.toMatchObject(refused('not-open'));
    expect(await mayOf(installation, officer)).toEqual([[], [], ['try']]);
  });

  test('give one code each, of their own office and in its envelope; the office may have passed to another', async () => {
    const installation = installationOver(who, what);
    await answeredSplit(installation);
    const both = personWith('both', 'analyst', 'data-protection-officer');
    await giveCode(installation, both, number.analyst);
    await expect(giveCode(installation, both, number.officer)).rejects.toMatchObject(refused('one-code-each'));
    await expect(giveCode(installation, analyst, number.officer)).rejects.toMatchObject(refused('no-access'));
    await expect(giveCode(installation, officer, number.officer, codeOf(7))).rejects.toThrow('does not open');
    const guess = { waveId: 'w1', number: number.officer, share: new Uint8Array(33) };
    await expect(giveKeyShare(officeOf(installation), officer, guess)).rejects.toMatchObject(refused('wrong-share'));
    expect(await lockOf(installation)).toEqual({ kind: 'needs-codes', givenCount: 1, threshold: 2 });
    const successor = personWith('next representative', 'union-representative');
    await giveCode(installation, successor, number.representative);
    expect(await lockOf(installation)).toEqual({ kind: 'ready' });
  });

  test('have nothing to give after close', async () => {
    const installation = installationOver(who, what);
    await answeredSplit(installation);
    for (const [viewer, place] of holders.slice(0, 2)) await giveCode(installation, viewer, place);
    await closeWave(installation, 'w1', 'operator');
    const place = { waveId: 'w1', number: number.analyst };
    await expect(readKeyEnvelope(officeOf(installation), analyst, place)).rejects.toMatchObject(refused('no-envelope'));
    const late = giveKeyShare(officeOf(installation), analyst, { ...place, share: new Uint8Array(33) });
    await expect(late).rejects.toMatchObject(refused('not-open'));
    expect(await mayOf(installation, analyst)).toEqual([[], [], []]);
  });

  test('a key folder that is lost stops the close before anything is shut', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'takhoyde-lost-keys-'));
    const installation = installationOver(who, what, keyFolder(folder));
    await answeredWave(installation);
    expect(await lockOf(installation)).toEqual({ kind: 'ready' });
    rmSync(folder, { recursive: true });
    expect(await lockOf(installation)).toEqual({ kind: 'missing' });
    await expect(closeWave(installation, 'w1', 'operator')).rejects.toMatchObject(refused('seal-key-missing'));
    expect((await requireWave(who.as('office'), 'w1')).state).toBe('open');
  });
});
