import { keyMemory, type SealKeyKeeper } from '@takhoyde/api/ballot-box/index.ts';
import { receiptBytes, receiptText } from '@takhoyde/api/ballot-box/receipt-code.ts';
import { brokenEntries, readCloseProtocol } from '@takhoyde/api/closing/index.ts';
import { closeSteps, type CloseReceipt } from '@takhoyde/api/contract';
import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { closeWave, resumeClosings } from '@takhoyde/api/operations/ceremony/close-wave.ts';
import { readBallotList } from '@takhoyde/api/release/ballot-list.ts';
import { findRelease } from '@takhoyde/api/release/release-reader.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../stores/databases.ts';
import { powerCuts } from './power-cuts.ts';
import { answeredWave, installationOver } from './small-city.ts';

/** The receipts of what lies in the box, as they will stand on the list: reckoned by the test from the serials. */
const receiptsInBox = async (what: WhatStore): Promise<string[]> => {
  const rows = await what.owner.selectFrom('ballotBox.sealedBallot').select('serial').execute();
  return rows.map(({ serial }) => receiptText(receiptBytes(serial))).sort();
};

/** Keeps keys, and counts how often one is asked for once the wave has a release: that would be opening twice. */
const watchedKeys = (who: WhoStore): SealKeyKeeper & { openings: { first: number; again: number } } => {
  const keys = keyMemory();
  const openings = { first: 0, again: 0 };
  const unsealerOf: SealKeyKeeper['unsealerOf'] = async (waveId) => {
    const isReleased = (await findRelease(who.as('release'), waveId)) !== undefined;
    openings[isReleased ? 'again' : 'first'] += 1;
    return keys.unsealerOf(waveId);
  };
  return { ...keys, unsealerOf, openings };
};

/** Closes a wave on current that is cut again and again; answers what comes of it at last. */
const closeUnderCuts = async (installation: Installation, cuts: ReturnType<typeof powerCuts>): Promise<CloseReceipt> => {
  const cut = cuts.over(installation);
  for (;;) {
    cuts.nextAttempt();
    const before = cuts.struckAt.length;
    const receipt = await closeWave(cut, 'w1', 'operator').catch((error: unknown) => {
      if (cuts.struckAt.length > before) return undefined;
      throw error;
    });
    if (receipt !== undefined) return receipt;
  }
};

let uncut: CloseReceipt;
beforeAll(async () => {
  const [embedded] = databases;
  const [who, what] = await Promise.all([embedded.open('who'), embedded.open('what')]);
  const installation = installationOver(who, what);
  await answeredWave(installation);
  uncut = await closeWave(installation, 'w1', 'operator');
  await Promise.all([who.close(), what.close()]);
}, 120_000);

describe.each(databases)('a closing that is cut off on $name', ({ open }) => {
  let who: WhoStore;
  let what: WhatStore;
  beforeEach(async () => {
    [who, what] = await Promise.all([open('who'), open('what')]);
  }, 60_000);
  afterEach(async () => {
    await Promise.all([who.close(), what.close()]);
  });

  test('before every single statement takes each step once, opens nothing twice, and gives the same release', async () => {
    const keys = watchedKeys(who);
    const installation = installationOver(who, what, keys);
    await answeredWave(installation);
    const expected = await receiptsInBox(what);
    const cuts = powerCuts();
    expect(await closeUnderCuts(installation, cuts)).toEqual(uncut);
    const { entries, wave } = await readCloseProtocol(installation.office, 'w1');
    expect(entries.map(({ step }) => step)).toEqual(closeSteps);
    expect(brokenEntries(wave, entries)).toEqual([]);
    expect(keys.openings.again).toBe(0);
    expect(await readBallotList(who.as('results'), 'w1')).toEqual(expected);
    expect((await requireWave(installation.office, 'w1')).state).toBe('released');
    expect(await keys.unsealerOf('w1')).toBeUndefined();
    expect(cuts.struckAt.length).toBeGreaterThan(50);
    for (const act of [
      /delete from "ballot_box"."sealed_ballot"/u,
      /seal key destroyed/u,
      /vacuum full/u,
      /insert into "release"/u,
    ])
      expect(cuts.struckAt.filter((point) => act.test(point))).not.toEqual([]);
  }, 240_000);

  test('would open every ballot again if the count were not noted together with the release', async () => {
    const keys = watchedKeys(who);
    const installation = installationOver(who, what, keys);
    await answeredWave(installation);
    const failing = { ...keys, destroy: () => Promise.reject(new Error('power cut')) };
    await expect(closeWave({ ...installation, sealKeys: failing }, 'w1', 'operator')).rejects.toThrow('power cut');
    await who.owner.deleteFrom('closing.entry').where('number', '>=', 4).execute();
    await closeWave(installation, 'w1', 'operator').catch(() => undefined);
    expect(keys.openings.again).toBe(1);
  });

  test('is finished at the next start, and the protocol still says who closed', async () => {
    const keys = keyMemory();
    const installation = installationOver(who, what, keys);
    await answeredWave(installation);
    const failing = { ...keys, destroy: () => Promise.reject(new Error('power cut')) };
    const closer = { personId: 'p1', name: 'Kari Nordmann', role: 'operator' as const };
    await expect(closeWave({ ...installation, sealKeys: failing }, 'w1', closer)).rejects.toThrow('power cut');
    await resumeClosings(installation);
    const { entries } = await readCloseProtocol(installation.office, 'w1');
    expect(entries[0]).toMatchObject({ step: 'begun', told: { closedBy: { name: 'Kari Nordmann', role: 'operator' } } });
    expect(entries.at(-1)).toMatchObject({ step: 'finished', told: { releaseHash: uncut.releaseHash } });
  });
});
