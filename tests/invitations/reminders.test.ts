import { randomBytes } from 'node:crypto';
import { readAuditLog } from '@takhoyde/api/audit/audit-log.ts';
import { findPlace } from '@takhoyde/api/ballot-office/standing-store.ts';
import type { InvitationStanding, MessageKind } from '@takhoyde/api/contract';
import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { openCarriers, openInvitationDesk, type Carriers, type InvitationDesk } from '@takhoyde/api/invitations/index.ts';
import { closeWave } from '@takhoyde/api/operations/ceremony/close-wave.ts';
import { countingHere } from '@takhoyde/api/operations/desk/counting-desk.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { countOpenWave } from '@takhoyde/api/operations/participation/participation.ts';
import { requireWave } from '@takhoyde/api/waves/wave-store.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { castDemoBallots } from '../../api/demo/cast-demo-ballots.ts';
import { approvedWave, installationOver, now, pulseItems } from '../scenarios/small-city.ts';
import { databases } from '../stores/databases.ts';
import { startMailServer, type MailServer } from './mail-server.ts';

const answers = Object.fromEntries(pulseItems.map((item) => [item, 3]));
const team = (name: string, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, place) => `${name}-${String(from + place)}`);
const addressesOf = (personIds: readonly string[]): string[] => personIds.map((id) => `${id}@demo.invalid`).sort();

describe.each(databases)('reminders on $name', ({ open }) => {
  let who: WhoStore;
  let what: WhatStore;
  let mailServer: MailServer;
  let carriers: Carriers;
  let installation: Installation;
  let desk: InvitationDesk;
  let instant: Date;

  beforeEach(async () => {
    [who, what] = await Promise.all([open('who'), open('what')]);
    mailServer = await startMailServer();
    instant = now;
    installation = { ...installationOver(who, what), clock: () => instant };
    await approvedWave(installation);
    await openWave(installation, 'w1', 'operator');
    const none = { smsGatewayUrl: undefined, smsGatewayToken: undefined, smsSender: undefined };
    carriers = openCarriers({ ...none, smtpUrl: mailServer.url, mailFrom: 'HR <hr@demo.invalid>' });
    desk = openInvitationDesk({
      ...installation,
      counting: countingHere(installation),
      carriers,
      origin: () => 'https://takhoyde.example',
    });
  }, 60_000);
  afterEach(async () => {
    carriers.mail?.close();
    await Promise.all([who.close(), what.close(), mailServer.close()]);
  });

  const send = async (kind: MessageKind): Promise<string[]> => {
    const before = mailServer.mails.length;
    await desk.start('w1', 'nb', 'operator', kind);
    await desk.finished('w1');
    return mailServer.mails
      .slice(before)
      .map(({ to }) => to)
      .sort();
  };
  /** Fetches a ballot and casts none. */
  const fetchBallot = async (...personIds: string[]): Promise<void> => {
    for (const personId of personIds) {
      const blinded = new Uint8Array(randomBytes(256).fill(0, 0, 1));
      expect(await installation.issuer.issue({ waveId: 'w1', asker: { personId }, blinded })).toMatchObject({ kind: 'issued' });
    }
  };
  const answer = async (...personIds: string[]): Promise<void> => {
    const found = await findPlace(installation.office, 'w1', { personId: personIds[0] ?? '' });
    const ballots = personIds.map((personId) => ({ personId, bucketId: found?.place?.bucketId ?? '', answers }));
    await castDemoBallots(installation, 'w1', ballots);
  };

  test('a reminder goes to exactly those who have not fetched an answer code, and once', async () => {
    await fetchBallot(...team('T1', 0, 5));
    await answer(...team('T2', 0, 12));
    expect(await send('reminder')).toEqual(addressesOf([...team('T1', 5, 12), ...team('T3', 0, 12)]));
    expect(mailServer.mails[0]?.subject).toBe('Påminnelse: Puls');
    expect(mailServer.mails[0]?.text).toMatch(/#lenke=[0-9A-Z]{26}/u);
    expect(mailServer.mails[0]?.text).toMatch(/(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/u);
    await expect(send('reminder')).rejects.toMatchObject({ refusal: { code: 'reminder-too-soon' } });
  });

  test('the notice goes to everybody of the groups where many fetched and did not submit, and tells nobody apart', async () => {
    await fetchBallot(...team('T1', 0, 3));
    await answer(...team('T1', 3, 12)); // 3 of 12 fetched and not used: more than a fifth
    await answer(...team('T2', 0, 12));
    await fetchBallot('T3-0');
    await answer(...team('T3', 1, 12)); // 1 of 12: not many
    expect(await send('notice')).toEqual(addressesOf(team('T1', 0, 12)));
    const bodies = new Set(mailServer.mails.map(({ text }) => text));
    expect(bodies.size).toBe(1);
    expect([...bodies][0]).not.toContain('#lenke=');
    expect(await send('notice')).toEqual([]);
  });

  test('the groups of the notice are those of the day: what is submitted after the count changes nothing before the next', async () => {
    await fetchBallot(...team('T1', 0, 12));
    expect(await countingHere(installation).participationOf(await requireWave(installation.office, 'w1'))).toMatchObject({
      fetchedCount: 12,
    });
    await fetchBallot(...team('T2', 0, 12));
    expect(await send('notice')).toEqual(addressesOf(team('T1', 0, 12)));
    instant = new Date(now.getTime() + 24 * 60 * 60 * 1000);
    await countOpenWave(installation, 'w1');
    expect(await send('notice')).toEqual(addressesOf(team('T2', 0, 12)));
  });

  test('neither is counted for anybody to watch, and closing forgets both', async () => {
    await fetchBallot(...team('T1', 0, 12));
    const before = await desk.standing('w1');
    await send('reminder');
    await send('notice');
    const told = ({ mailings: _, remindersLeft: __, ...counts }: InvitationStanding) => counts;
    expect(told(await desk.standing('w1'))).toEqual(told(before));
    const { entries } = await readAuditLog(installation.office);
    expect(entries.filter(({ action }) => action.endsWith('-sent')).map(({ action, detail }) => [action, detail])).toEqual([
      ['reminder-sent', 'w1'],
      ['notice-sent', 'w1'],
    ]);
    await closeWave(installation, 'w1', 'operator');
    expect(await who.owner.selectFrom('invitations.message').selectAll().execute()).toEqual([]);
  });
});
