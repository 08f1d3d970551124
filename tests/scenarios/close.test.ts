import { addCloseEntry, ballotListHash, brokenEntries, readCloseProtocol } from '@takhoyde/api/closing/index.ts';
import { closeSteps } from '@takhoyde/api/contract';
import { jsonColumn, type WhatStore, type WhoStore } from '@takhoyde/api/db/index.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { closeWave } from '@takhoyde/api/operations/ceremony/close-wave.ts';
import { countWhenDue } from '@takhoyde/api/operations/participation/participation.ts';
import { storedTables } from '@takhoyde/api/operations/overview/stored-tables.ts';
import { waveDetail } from '@takhoyde/api/operations/overview/wave-detail.ts';
import { readBallotList } from '@takhoyde/api/release/ballot-list.ts';
import { readProfile } from '@takhoyde/api/results/profile.ts';
import { approveProtocol } from '@takhoyde/api/waves/protocol/approve-protocol.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../stores/databases.ts';
import { analyst, answeredWave, approvedWave, castAll, installationOver, now } from './small-city.ts';

const profileOf = (who: WhoStore, viewer = analyst) =>
  readProfile(who.as('results'), viewer, { waveId: 'w1', unitId: 'K', organisationVersion: undefined });

/** How many rows each table of a store holds, as the owner sees it. */
const rowCountsOf = async ({ owner }: WhoStore | WhatStore): Promise<[string, number][]> => {
  const db = owner as unknown as Kysely<never>;
  const { rows } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'migration', 'public')`.execute(
    db,
  );
  return Promise.all(
    rows.map(async ({ name }) => {
      const counted = await sql<{ rowCount: number }>`select count(*)::int as row_count from ${sql.table(name)}`.execute(db);
      return [name, counted.rows[0]?.rowCount ?? 0] as [string, number];
    }),
  );
};

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

  test('empties, in both databases, every table that could open or tie an answer, and keeps the rest', async () => {
    const installation = installationOver(who, what);
    await answeredWave(installation);
    const counted = async (): Promise<Map<string, number>> =>
      new Map([...(await rowCountsOf(who)), ...(await rowCountsOf(what))]);
    const before = await counted();
    await closeWave(installation, 'w1', 'operator');
    const after = await counted();
    const emptied = [...before].filter(([table, rowCount]) => rowCount > 0 && after.get(table) === 0).map(([table]) => table);
    expect(emptied.sort()).toEqual(['ballot_box.collecting_bucket', 'ballot_box.sealed_ballot', 'ballot_office.invitation']);
    const grown = [...after].filter(([table, rowCount]) => rowCount > (before.get(table) ?? 0)).map(([table]) => table);
    expect(grown.sort()).toEqual([
      'audit.entry',
      'ballot_office.final_count',
      'closing.entry',
      'release.ballot_list',
      'release.publication',
      'release.reading',
      'release.structure',
      'release.wave_release',
      'retention.receipt',
    ]);
    const others = [...before].filter(([table]) => !emptied.includes(table) && !grown.includes(table));
    expect(others.filter(([table, rowCount]) => after.get(table) !== rowCount)).toEqual([]);
    const keys = await who.owner.selectFrom('ballotOffice.bucket').select('signingKey').execute();
    expect(keys.filter(({ signingKey }) => signingKey !== null)).toEqual([]);
    expect(await installation.sealKeys.unsealerOf('w1')).toBeUndefined();
  });

  test('leaves a protocol that nobody in the house can change, add a step to twice, or take an entry out of', async () => {
    const installation = installationOver(who, what);
    await answeredWave(installation);
    await closeWave(installation, 'w1', { personId: 'p1', name: 'Kari Nordmann', role: 'operator' });
    const { wave, entries } = await readCloseProtocol(installation.office, 'w1');
    expect(entries.map(({ step }) => step)).toEqual(closeSteps);
    expect(brokenEntries(wave, entries)).toEqual([]);
    const { protocolHash, keyFingerprint, definitionHash, closeReceipt } = await requireWave(installation.office, 'w1');
    expect(entries[0]?.told).toMatchObject({ protocolHash, keyFingerprint, definitionHash });
    const hash = ballotListHash(await readBallotList(who.as('results'), 'w1'));
    expect(entries.at(-1)?.told).toEqual({ releaseHash: closeReceipt?.releaseHash, ballotListHash: hash });
    for (const db of [installation.office, who.as('release')]) {
      await expect(db.updateTable('closing.entry').set({ number: 99 }).execute()).rejects.toThrow();
      await expect(db.deleteFrom('closing.entry').execute()).rejects.toThrow();
    }
    const again = { step: 'box-overwritten' as const, told: {}, at: now };
    await expect(addCloseEntry(installation.office, 'w1', again)).rejects.toThrow();
    await who.owner
      .updateTable('closing.entry')
      .set({ told: jsonColumn({ buckets: [] }) })
      .where('number', '=', 2)
      .execute();
    const changed = await readCloseProtocol(installation.office, 'w1');
    expect(brokenEntries(wave, changed.entries)).toEqual([2]);
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
    await countWhenDue(installation, await requireWave(installation.office, 'w1'));
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
