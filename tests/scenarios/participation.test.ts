import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import { findPlace } from '@takhoyde/api/ballot-office/standing-store.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { countingHere } from '@takhoyde/api/operations/desk/counting-desk.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { countOpenWave, countWhenDue } from '@takhoyde/api/operations/participation/participation.ts';
import { participationGroupsOf, waveDetail } from '@takhoyde/api/operations/overview/wave-detail.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { castDemoBallots } from '../../api/demo/cast-demo-ballots.ts';
import { databases } from '../stores/databases.ts';
import { approvedWave, installationOver, pulseItems } from './small-city.ts';

const [embedded] = databases;
const answers = Object.fromEntries(pulseItems.map((item) => [item, 3]));

describe('who watches participation while a wave is open', () => {
  let who: WhoStore;
  let what: WhatStore;
  let instant: Date;
  let installation: Installation;
  beforeEach(async () => {
    [who, what] = await Promise.all([embedded.open('who'), embedded.open('what')]);
    instant = new Date('2026-11-20T12:00:00Z');
    installation = { ...installationOver(who, what), clock: () => instant };
    await approvedWave(installation);
    await openWave(installation, 'w1', 'operator');
  }, 60_000);
  afterEach(async () => {
    await Promise.all([who.close(), what.close()]);
  });

  const send = async (...personIds: string[]): Promise<void> => {
    const places = await Promise.all(personIds.map((personId) => findPlace(installation.office, 'w1', { personId })));
    await castDemoBallots(
      installation,
      'w1',
      personIds.map((personId, place) => ({ personId, bucketId: places[place]?.place?.bucketId ?? '', answers })),
    );
  };
  const seen = async () => (await waveDetail(installation, 'w1')).participation;
  const part = () => ({ office: installation.office, counting: countingHere(installation) });

  test('sees nothing move when a colleague presses send, not around midnight either', async () => {
    instant = new Date('2026-11-20T22:59:00Z');
    const before = await seen();
    await send('T1-0');
    instant = new Date('2026-11-20T23:01:00Z');
    await countOpenWave(installation, 'w1');
    expect(await seen()).toEqual(before);
    instant = new Date('2026-11-21T20:05:00Z');
    expect(await seen()).toEqual(before);
    await countOpenWave(installation, 'w1');
    expect(await seen()).toMatchObject({ asOf: '2026-11-21', fetchedCount: 1, responsePercent: 3 });
  });

  test('would see the one colleague between two counts around midnight, if a new date were enough', async () => {
    instant = new Date('2026-11-20T22:59:00Z');
    const before = await seen();
    await send('T1-0');
    instant = new Date('2026-11-21T06:01:00Z');
    const kept = (await requireWave(installation.office, 'w1')).participation;
    const { countedAt: _, ...withoutTime } = kept ?? { asOf: '', invitedCount: 0, fetchedCount: 0, responsePercent: 0 };
    const wave = { ...(await requireWave(installation.office, 'w1')), participation: withoutTime };
    expect((await countWhenDue(installation, wave))?.fetchedCount).toBe((before?.fetchedCount ?? 0) + 1);
  });

  test('sees each virksomhet of ten or more by itself, in whole per cent', async () => {
    await send('T1-0', 'T1-1', 'T1-2', 'T2-0');
    const { groups } = await participationGroupsOf(part(), 'w1');
    expect(groups.map(({ units, invitedCount, responsePercent }) => [units[0]?.name, invitedCount, responsePercent])).toEqual([
      ['Team T1', 12, 25],
      ['Team T2', 12, 8],
      ['Team T3', 12, 0],
    ]);
    expect(JSON.stringify(await seen())).not.toContain('Team');
  });
});
