import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import { keyMemory, type SealKeyKeeper } from '@takhoyde/api/ballot-box/index.ts';
import { receiptBytes, receiptText } from '@takhoyde/api/ballot-box/receipt-code.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { openWave } from '@takhoyde/api/operations/open-wave.ts';
import { closeWave, resumeClosings } from '@takhoyde/api/operations/close-wave.ts';
import { storedTables } from '@takhoyde/api/operations/stored-tables.ts';
import { waveDetail } from '@takhoyde/api/operations/wave-detail.ts';
import { readBallotList } from '@takhoyde/api/release/ballot-list.ts';
import { readProfile } from '@takhoyde/api/results/profile.ts';
import { approveProtocol } from '@takhoyde/api/waves/approve-protocol.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../stores/databases.ts';
import { analyst, answeredWave, approvedWave, castAll, installationOver, now } from './small-city.ts';

const profileOf = (who: WhoStore, viewer = analyst) =>
  readProfile(who.as('results'), viewer, { waveId: 'w1', unitId: 'K', organisationVersion: undefined });

describe.each(databases)('closing a wave on $name', ({ open }) => {
  let who: WhoStore;
  let what: WhatStore;
  beforeEach(async () => {
    [who, what] = await Promise.all([open('who'), open('what')]);
  }, 60_000);
  afterEach(async () => {
    await Promise.all([who.close(), what.close()]);
  });

  test('counts every ballot once, and leaves nothing that could open or tie an answer', async () => {
    const installation = installationOver(who, what);
    expect(await answeredWave(installation)).toBe(36);
    const closed = await closeWave(installation, 'w1', 'operator');
    expect(closed).toMatchObject({ answersTallied: 36, answersRefused: 0, bucketCounts: { invited: 36, issued: 36, spent: 36 } });
    const left = new Map((await storedTables(installation)).map(({ table, rowCount }) => [table, rowCount]));
    for (const table of [
      'ballot_office.invitation',
      'ballot_office.paper_code',
      'ballot_office.personal_link',
      'ballot_box.sealed_ballot',
    ])
      expect([table, left.get(table)]).toEqual([table, 0]);
    expect(await installation.sealKeys.unsealerOf('w1')).toBeUndefined();
    await expect(closeWave(installation, 'w1', 'operator')).rejects.toMatchObject({ refusal: { code: 'not-open' } });
  });

  test('nobody watches ballots come in: not in the tables, and in the participation once a day', async () => {
    let today = now;
    const installation = { ...installationOver(who, what), clock: () => today };
    await approvedWave(installation);
    await openWave(installation, 'w1', 'operator');
    const seen = async () => ({
      rows: (await storedTables(installation)).find(({ table }) => table === 'ballot_box.sealed_ballot')?.rowCount,
      percent: (await waveDetail(installation, 'w1')).participation?.responsePercent,
    });
    expect(await seen()).toEqual({ rows: null, percent: 0 });
    expect(await castAll(installation, 'w1')).toBe(36);
    expect(await seen()).toEqual({ rows: null, percent: 0 });
    today = new Date(now.getTime() + 24 * 60 * 60 * 1000);
    expect(await seen()).toEqual({ rows: null, percent: 100 });
    await closeWave(installation, 'w1', 'operator');
    expect((await seen()).rows).toBe(0);
  });

  test('shows nothing before it is done, and the same screens without the ballot box afterwards', async () => {
    const installation = installationOver(who, what);
    await answeredWave(installation);
    await expect(profileOf(who)).rejects.toMatchObject({ refusal: { code: 'not-released' } });
    await closeWave(installation, 'w1', 'operator');
    const before = await profileOf(who);
    await what.owner.schema.dropSchema('ballot_box').cascade().execute();
    expect(await profileOf(who)).toEqual(before);
    expect(before.coverage).toEqual({ kind: 'shown', includedCount: 36, totalCount: 36 });
  });

  test('twice at once writes one release', async () => {
    const installation = installationOver(who, what);
    await answeredWave(installation);
    const [one, other] = await Promise.all([closeWave(installation, 'w1', 'a'), closeWave(installation, 'w1', 'b')]);
    expect(other).toEqual(one);
    expect((await profileOf(who)).releaseHash).toBe(one.releaseHash);
  });

  test('needs both sides: one approval, one person for both, or another hash, and it does not open', async () => {
    const installation = installationOver(who, what);
    await approvedWave(installation);
    const wave = await requireWave(installation.office, 'w1');
    expect(wave.state).toBe('approved');
    await installation.office.deleteFrom('waves.approval').where('side', '=', 'employees').execute();
    await installation.office.updateTable('waves.wave').set({ state: 'awaiting-approval' }).execute();
    await expect(openWave(installation, 'w1', 'operator')).rejects.toMatchObject({ refusal: { code: 'not-approved' } });
    const both = {
      ...analyst,
      grants: [...analyst.grants, { role: 'union-representative' as const, unitId: 'K', validTo: null }],
    };
    const given = { waveId: 'w1', side: 'employees' as const, at: now };
    await expect(
      approveProtocol(installation.office, both, { ...given, protocolHash: wave.protocolHash ?? '' }),
    ).rejects.toMatchObject({ refusal: { code: 'same-person' } });
    await expect(approveProtocol(installation.office, both, { ...given, protocolHash: '0'.repeat(64) })).rejects.toMatchObject({
      refusal: { code: 'other-protocol' },
    });
  });

  test('does not open before the day that both sides approved', async () => {
    const installation = installationOver(who, what);
    await approvedWave(installation);
    const early = { ...installation, clock: () => new Date('2026-10-31T12:00:00Z') };
    await expect(openWave(early, 'w1', 'operator')).rejects.toMatchObject({ refusal: { code: 'too-early' } });
    await openWave(installation, 'w1', 'operator');
    expect((await requireWave(installation.office, 'w1')).state).toBe('open');
  });

  test('an employee of one team does not open another team’s results', async () => {
    const installation = installationOver(who, what);
    await answeredWave(installation);
    await closeWave(installation, 'w1', 'operator');
    const colleague = { personId: 'T1-0', name: 'Navn', grants: [{ role: 'employee' as const, unitId: 'T1', validTo: null }] };
    const open = (unitId: string) =>
      readProfile(who.as('results'), colleague, { waveId: 'w1', unitId, organisationVersion: undefined });
    expect((await open('T1')).unit.id).toBe('T1');
    await expect(open('T2')).rejects.toMatchObject({ refusal: { status: 403 } });
  });
});

describe.each(databases)('a closing that is cut off on $name', ({ open }) => {
  /** Everywhere a crash may strike, told by what had just been done. */
  const crashes = ['before the key is used', 'before the key is destroyed'] as const;

  const failingOnce = (keys: SealKeyKeeper, crash: (typeof crashes)[number]): SealKeyKeeper => {
    let hasFailed = false;
    const strike = (at: (typeof crashes)[number]): void => {
      if (hasFailed || at !== crash) return;
      hasFailed = true;
      throw new Error('power cut');
    };
    return {
      make: (waveId) => keys.make(waveId),
      unsealerOf: async (waveId) => {
        strike('before the key is used');
        return keys.unsealerOf(waveId);
      },
      destroy: async (waveId) => {
        strike('before the key is destroyed');
        await keys.destroy(waveId);
      },
    };
  };

  /** The receipts of what lies in the box, as they will stand on the list: reckoned by the test from the serials. */
  const receiptsInBox = async (what: WhatStore): Promise<string[]> => {
    const rows = await what.owner.selectFrom('ballotBox.sealedBallot').select('serial').execute();
    return rows.map(({ serial }) => receiptText(receiptBytes(serial))).sort();
  };

  test('gives the same ballot list as one that was not, as long as there are counted answers', async () => {
    const [who, what] = await Promise.all([open('who'), open('what')]);
    try {
      const keys = keyMemory();
      let isArmed = false;
      const unsealerOf: SealKeyKeeper['unsealerOf'] = (waveId) => {
        isArmed = true; // what the office is asked to note next is that the release is written
        return keys.unsealerOf(waveId);
      };
      const installation = installationOver(who, what, { ...keys, unsealerOf });
      await answeredWave(installation);
      const expected = await receiptsInBox(what);
      const cutOff: Installation['office']['updateTable'] = () => {
        isArmed = false;
        throw new Error('power cut');
      };
      const office = new Proxy(installation.office, {
        get: (db, name) => {
          if (name === 'updateTable' && isArmed) return cutOff;
          const member: unknown = Reflect.get(db, name, db);
          return typeof member === 'function' ? (member.bind(db) as unknown) : member;
        },
      });
      await expect(closeWave({ ...installation, office }, 'w1', 'operator')).rejects.toThrow('power cut');
      expect(await readBallotList(who.as('results'), 'w1')).toEqual(expected);
      await resumeClosings(installation);
      expect(await readBallotList(who.as('results'), 'w1')).toEqual(expected);
      const { closeProtocol } = await requireWave(installation.office, 'w1');
      expect(closeProtocol?.answersTallied).toBe(expected.length);
    } finally {
      await Promise.all([who.close(), what.close()]);
    }
  });

  test.each(crashes)('%s goes on at the next start, and gives the same release', async (crash) => {
    const [who, what] = await Promise.all([open('who'), open('what')]);
    try {
      const installation = installationOver(who, what, failingOnce(keyMemory(), crash));
      await answeredWave(installation);
      const expected = await receiptsInBox(what);
      await expect(closeWave(installation, 'w1', 'operator')).rejects.toThrow('power cut');
      await resumeClosings(installation);
      const wave = await requireWave(installation.office, 'w1');
      expect(wave.state).toBe('released');
      expect(wave.closeProtocol).toMatchObject({ answersTallied: 36, bucketCounts: { spent: 36 } });
      expect((await profileOf(who)).releaseHash).toBe(wave.closeProtocol?.releaseHash);
      expect(await readBallotList(who.as('results'), 'w1')).toEqual(expected);
      expect(await installation.sealKeys.unsealerOf('w1')).toBeUndefined();
    } finally {
      await Promise.all([who.close(), what.close()]);
    }
  });
});
