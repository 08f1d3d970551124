import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InvitationDesk } from '@takhoyde/api/invitations/index.ts';
import { takeBounceFolder } from '@takhoyde/api/invitations/bounces/bounce-folder.ts';
import { findLostMessages } from '@takhoyde/api/invitations/mailings/message-store.ts';
import { readAuditLog } from '@takhoyde/api/audit/audit-log.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../stores/databases.ts';
import type { TakenMail } from './mail-server.ts';
import { everybody, openSendingScene, type SendingScene } from './sending-scene.ts';

/** A bounce as a mail server writes one (RFC 3464), with what it sends along of the letter. */
const bounceOf = (mail: TakenMail, { status = '5.1.1', action = 'failed' } = {}): string =>
  [
    'From: MAILER-DAEMON@mx.demo.invalid',
    'To: hr@demo.invalid',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I could not deliver your message.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.demo.invalid',
    '',
    `Final-Recipient: rfc822; ${mail.to.toUpperCase()}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 User unknown,',
    ' says the server',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    mail.headers,
    '',
    '--b--',
    '',
  ].join('\r\n');

describe('mail that comes back', () => {
  const [{ open }] = databases;
  let scene: SendingScene;
  let desk: InvitationDesk;
  beforeAll(async () => void (scene = await openSendingScene(open)), 120_000);
  beforeEach(async () => {
    await scene.reset();
    desk = scene.desk();
  });
  afterAll(() => scene.close());

  const send = async (kind: 'invitation' | 'reminder' = 'invitation'): Promise<void> => {
    await desk.start('w1', 'nb', 'operator', kind);
    await desk.finished('w1');
  };
  const mailTo = (personId: string): TakenMail => {
    const mail = scene.mailServer().mails.findLast(({ to }) => to === `${personId}@demo.invalid`);
    if (mail === undefined) throw new Error(`no mail came to ${personId}`);
    return mail;
  };
  const list = () => desk.addressesToMend('w1');

  test('is put on a list of addresses to mend, with why, and a delay is not', async () => {
    await send();
    const mails = [
      bounceOf(mailTo('T1-1')),
      bounceOf(mailTo('T1-2'), { status: '5.2.2' }),
      bounceOf(mailTo('T1-3'), { status: '5.7.1' }),
      bounceOf(mailTo('T1-4'), { action: 'delayed', status: '4.4.1' }),
      'From: kari@demo.invalid\r\nSubject: Automatisk svar\r\n\r\nJeg har ferie.',
      'not mail at all',
    ];
    expect(await desk.takeBounces(mails)).toEqual({ noted: 3, other: 3 });
    expect((await list()).map(({ personId, trouble }) => [personId, trouble])).toEqual([
      ['T1-1', 'no-such-address'],
      ['T1-2', 'mailbox-full'],
      ['T1-3', 'refused'],
    ]);
    expect(await desk.standing('w1')).toMatchObject({ sent: everybody - 3, rejected: 3 });
    expect(await desk.takeBounces(mails)).toEqual({ noted: 0, other: 6 });
  });

  test('is mended with a new address, and the invitation goes there, once', async () => {
    scene.mailServer().treat('T1-1@demo.invalid', 'no-such-address');
    await send();
    expect(await list()).toMatchObject([{ personId: 'T1-1', address: 'T1-1@demo.invalid', trouble: 'no-such-address' }]);
    await desk.mend('w1', { personId: 'T1-1', to: 'riktig@demo.invalid', actor: 'operator' });
    await desk.finished('w1');
    expect(scene.mailServer().timesHanded('riktig@demo.invalid')).toBe(1);
    expect(await list()).toEqual([]);
    expect(await desk.standing('w1')).toMatchObject({ sent: everybody, rejected: 0 });
    const { entries } = await readAuditLog(scene.installation.office);
    expect(JSON.stringify(entries)).not.toMatch(/T1-1|riktig@/u);
    await expect(desk.mend('w1', { personId: 'T1-2', to: undefined, actor: 'operator' })).rejects.toMatchObject({
      refusal: { status: 404 },
    });
  });

  test('is listed alike for those who have fetched an answer code and those who have not', async () => {
    await send();
    await desk.takeBounces(['T1-1', 'T1-2', 'T1-3'].map((person) => bounceOf(mailTo(person))));
    const before = await list();
    await scene.fetchBallot('T1-1', 'T1-3');
    expect(await list()).toEqual(before);
  });

  test('of a reminder changes nothing that anybody sees; read like any other it would tell who has no code', async () => {
    await send();
    const before = await list();
    await scene.fetchBallot('T1-1');
    await send('reminder');
    expect(await desk.takeBounces([bounceOf(mailTo('T1-2'))])).toEqual({ noted: 0, other: 1 });
    expect(await list()).toEqual(before);
    scene.setClock('2026-11-26T12:00:00Z');
    scene.mailServer().treat('T1-2@demo.invalid', 'no-such-address');
    await send('reminder');
    expect(await list()).toEqual(before);
    const unprotected = await findLostMessages(scene.installation.office, 'w1', [
      'invitation',
      'notice',
      'reminder',
      'reminder-2',
    ]);
    expect(unprotected.map(({ personId }) => personId)).toEqual(['T1-2']); // the twin: whoever is there has fetched no code
  });

  test('in a folder is read, and what names a person is deleted; the rest is left for people', async () => {
    await send();
    const folder = await mkdtemp(path.join(tmpdir(), 'takhoyde-bounces-'));
    await writeFile(path.join(folder, 'one.eml'), bounceOf(mailTo('T2-2')));
    await writeFile(path.join(folder, 'two.eml'), 'Subject: Hei\r\n\r\nTakk for sist.');
    await takeBounceFolder(scene.installation, folder);
    expect(await readdir(folder)).toEqual(['other']);
    expect(await readdir(path.join(folder, 'other'))).toEqual(['two.eml']);
    expect(await list()).toMatchObject([{ personId: 'T2-2' }]);
  });

  test('a letter is in the language of the person; where it is not known, in all, calmly', async () => {
    const { owner } = scene.installation.who;
    await sql`update roster.person set language = 'en' where id = 'T1-1'`.execute(owner);
    await sql`update roster.person set language = 'nn', email = null, phone = '+4790000000' where id = 'T1-2'`.execute(owner);
    await send();
    expect(mailTo('T1-1').subject).toBe('You are invited: Puls');
    expect(mailTo('T1-1').text).not.toContain('Du er invitert');
    expect(mailTo('T1-1').headers).toMatch(/^Content-Language: en$/imu);
    const { text, html, headers } = mailTo('T1-3');
    expect(text).toMatch(/^Nynorsk står lenger ned\. English below\./u);
    for (const told of ['Det tar omtrent', 'Det tek omtrent', 'It takes about']) expect(text).toContain(told);
    for (const language of ['nb', 'nn', 'en']) expect(html).toContain(`<div lang="${language}">`);
    expect(headers).toMatch(/^Content-Language: nb, nn, en$/imu);
    expect(scene.gateway().messages[0]?.text).toContain('Lenkja er personleg');
    expect(scene.gateway().messages[0]?.text).not.toMatch(/[«»“”]/u); // they would double the price
  });

  test('a letter says in its headers that no machine is to answer, and where it comes back to, and nothing of the person', async () => {
    desk = scene.desk({ mailReplyTo: 'spor@demo.invalid', mailReturnPath: 'retur@demo.invalid' });
    await send();
    const { headers } = mailTo('T1-1');
    expect(headers).toMatch(/^Auto-Submitted: auto-generated$/imu);
    expect(headers).toMatch(/^Reply-To: spor@demo\.invalid$/imu);
    expect(headers).not.toMatch(/list-unsubscribe|x-mailer|list-id|precedence/iu);
    expect(scene.mailServer().mails[0]?.envelopeFrom).toBe('retur@demo.invalid');
    const ids = scene.mailServer().mails.map((mail) => /^Message-ID: <([^>]+)>$/imu.exec(mail.headers)?.[1] ?? '');
    expect(new Set(ids).size).toBe(everybody);
    expect(new Set(ids.map((id) => id.split('.').slice(1).join('.'))).size).toBe(1); // the round, the same for all
    expect(ids[0]).toMatch(/^[0-9a-f]{32}\.[0-9a-f]{12}@demo\.invalid$/u);
  });

  test('a letter can be looked at and tried on oneself, and leads to nobody’s ballot', async () => {
    const { subject, lines, sms, smsParts } = await desk.preview('w1', { kind: 'invitation', language: 'nn' });
    expect(subject).toBe('Du er invitert: Puls');
    expect(lines.map(({ text }) => text).join(' ')).toContain('Lenkja er personleg');
    expect(JSON.stringify({ lines, sms })).not.toContain('#lenke=');
    expect(smsParts).toBeLessThanOrEqual(3);
    expect(await desk.sendTest('w1', { kind: 'reminder', to: 'meg@demo.invalid' })).toBe(true);
    expect(scene.mailServer().mails).toMatchObject([{ to: 'meg@demo.invalid', subject: '[Prøve] Påminnelse: Puls' }]);
    expect(await desk.standing('w1')).toMatchObject({ sent: 0, mailings: [] });
  });
});
