import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { readAuditLog } from '@takhoyde/api/audit/audit-log.ts';
import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import { openCarriers, openInvitationDesk, type Carriers, type InvitationDesk } from '@takhoyde/api/invitations/index.ts';
import { listMailings } from '@takhoyde/api/invitations/mailings/mailing-store.ts';
import { claimMessage } from '@takhoyde/api/invitations/mailings/message-store.ts';
import { closeWave } from '@takhoyde/api/operations/ceremony/close-wave.ts';
import { countingHere } from '@takhoyde/api/operations/desk/counting-desk.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { approvedWave, installationOver } from '../scenarios/small-city.ts';
import { databases } from '../stores/databases.ts';
import { startMailServer, type MailServer } from './mail-server.ts';
import { startSmsGateway, type SmsGateway } from './sms-gateway.ts';

const origin = 'https://takhoyde.example';
const from = '"Demokommune, HR" <hr@demo.invalid>';
const everybody = 36;

const tokenIn = (text: string): string => /#lenke=([0-9A-Z]{26})/u.exec(text)?.[1] ?? '';

/** Blinded bytes as they may come: a number below any modulus of 2048 bits. */
const blindedBytes = (): Uint8Array => new Uint8Array(randomBytes(256).fill(0, 0, 1));

describe.each(databases)('invitations on $name', ({ open }) => {
  let who: WhoStore;
  let what: WhatStore;
  let mailServer: MailServer;
  let gateway: SmsGateway;
  let installation: Installation;
  let desk: InvitationDesk;
  const opened: Carriers[] = [];

  const deskWith = (settings: Partial<Parameters<typeof openCarriers>[0]>): InvitationDesk => {
    const none = {
      smtpUrl: undefined,
      mailFrom: undefined,
      smsGatewayUrl: undefined,
      smsGatewayToken: undefined,
      smsSender: undefined,
    };
    const carriers = openCarriers({ ...none, ...settings });
    opened.push(carriers);
    return openInvitationDesk({ ...installation, counting: countingHere(installation), carriers, origin: () => origin });
  };

  beforeEach(async () => {
    [who, what] = await Promise.all([open('who'), open('what')]);
    [mailServer, gateway] = await Promise.all([startMailServer(), startSmsGateway()]);
    installation = installationOver(who, what);
    await approvedWave(installation);
    await openWave(installation, 'w1', 'operator');
    desk = deskWith({
      smtpUrl: mailServer.url,
      mailFrom: from,
      smsGatewayUrl: gateway.url,
      smsGatewayToken: 'secret',
      smsSender: 'Demokommune',
    });
  });
  afterEach(async () => {
    for (const { mail } of opened.splice(0)) mail?.close();
    await Promise.all([who.close(), what.close(), mailServer.close(), gateway.close()]);
  });

  const send = async (with_: InvitationDesk = desk) => {
    await with_.start('w1', 'nb', 'operator');
    await with_.finished('w1');
    return with_.standing('w1');
  };
  const issue = (link: string) =>
    installation.issuer.issue({ waveId: 'w1', asker: { link, address: '10.0.0.1' }, blinded: blindedBytes() });

  test('everybody gets one letter of their own, and its link fetches one ballot', async () => {
    expect(await send()).toMatchObject({ sent: everybody, uncertain: 0, unsent: 0, withoutAddress: 0, isSending: false });
    expect(new Set(mailServer.mails.map(({ to }) => to)).size).toBe(everybody);
    const tokens = mailServer.mails.map(({ text }) => tokenIn(text));
    expect(new Set(tokens).size).toBe(everybody);
    expect(await issue(tokens[0] ?? '')).toMatchObject({ kind: 'issued' });
    expect(await issue(tokens[0] ?? '')).toEqual({ kind: 'refused', because: 'already-issued' });
  });

  test('the letter says who sends, until when, how answers are kept and which keys, in plain text and HTML alike', async () => {
    await send();
    const [mail] = mailServer.mails;
    if (mail === undefined) throw new Error('no mail came');
    expect(mail.subject).toBe('Du er invitert: Puls');
    expect(mail.from).toContain('Demokommune, HR');
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain('1. desember 2026');
      expect(body).toContain('Vi lagrer ikke hvem som har levert, og ikke hva den enkelte har svart.');
      expect(body).toContain('grupper med minst 6 svar');
      expect(body).toContain(`${origin}/svar/w1#lenke=${tokenIn(mail.text)}`);
      expect(body).toMatch(/(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/u);
      expect(body).not.toMatch(/anonym|umulig|100 ?%/iu);
    }
    expect(mail.headers).not.toMatch(/x-mailer|list-unsubscribe|disposition-notification/iu);
  });

  test('nothing in a letter is fetched from anywhere, and nothing in it counts who opens it', async () => {
    await send();
    for (const { html } of mailServer.mails) {
      expect(html).not.toMatch(/<(?:img|script|link|iframe|object|video|audio)\b|url\(|@import|src=/iu);
      const addresses = [...html.matchAll(/href="([^"]+)"/gu)].map(([, href = '']) => new URL(href));
      expect(new Set(addresses.map((address) => address.origin))).toEqual(new Set([origin]));
      expect(addresses.map((address) => address.search).join('')).toBe('');
    }
  });

  test('sending again writes to nobody twice, also when two ask at the same instant', async () => {
    const other = deskWith({ smtpUrl: mailServer.url, mailFrom: from });
    await Promise.all([send(), send(other)]);
    await send();
    expect(mailServer.mails).toHaveLength(everybody);
    expect((await desk.standing('w1')).sent).toBe(everybody);
  });

  test('a letter that may have been taken when the connection broke is uncertain, and is never sent again by itself', async () => {
    mailServer.treat('T1-3@demo.invalid', 'drop');
    await send();
    const after = await send();
    expect(mailServer.timesHanded('T1-3@demo.invalid')).toBe(1);
    expect(after.uncertain).toBeGreaterThanOrEqual(1);
    expect(after.sent + after.uncertain).toBe(everybody);
  });

  test('what a crash left between sending and noting is uncertain, and is left alone', async () => {
    mailServer.treat('T2-5@demo.invalid', 'try-later');
    await send();
    const [mailing] = await listMailings(installation.office, 'w1');
    await claimMessage(installation.office, { waveId: 'w1', personId: 'T2-5', kind: 'invitation' }, mailing?.id ?? '');
    expect(await send()).toMatchObject({ sent: everybody - 1, uncertain: 1, unsent: 0 });
    expect(mailServer.timesHanded('T2-5@demo.invalid')).toBe(0);
  });

  test('an address that does not exist is counted, and one that shall be tried later waits for the next time', async () => {
    mailServer.treat('T1-0@demo.invalid', 'no-such-address');
    mailServer.treat('T1-1@demo.invalid', 'try-later');
    expect(await send()).toMatchObject({ sent: everybody - 2, rejected: 1, unsent: 1, uncertain: 0 });
    mailServer.treat('T1-1@demo.invalid', 'take');
    expect(await send()).toMatchObject({ sent: everybody - 1, rejected: 1, unsent: 0 });
    const links = await who.owner.selectFrom('ballotOffice.personalLink').selectAll().execute();
    expect(links).toHaveLength(everybody - 1);
  });

  test('a mail server that is not there stops the sending before anybody is in doubt', async () => {
    const gone = await startMailServer();
    await gone.close();
    const elsewhere = deskWith({ smtpUrl: gone.url, mailFrom: from });
    expect(await send(elsewhere)).toMatchObject({ sent: 0, uncertain: 0, unsent: everybody, problem: 'carrier-unreachable' });
  });

  test('a mail server that wants none of it stops the sending after a few, and all of them can be sent later', async () => {
    for (let index = 0; index < 12; index += 1)
      for (const team of ['T1', 'T2', 'T3']) mailServer.treat(`${team}-${index}@demo.invalid`, 'turn-down');
    const standing = await send();
    expect(standing).toMatchObject({ sent: 0, rejected: 0, uncertain: 0, unsent: everybody, problem: 'carrier-refuses' });
  });

  test('people with a phone and no e-mail address get a short message, and people with neither are counted', async () => {
    await sql`update roster.person set email = null, phone = '+4790000000' where id = 'T3-1'`.execute(who.owner);
    await sql`update roster.person set email = null where id = 'T3-2'`.execute(who.owner);
    expect(await send()).toMatchObject({ sent: everybody - 1, withoutAddress: 1, unsent: 0 });
    expect(gateway.messages).toHaveLength(1);
    expect(gateway.messages[0]).toMatchObject({ to: '+4790000000', from: 'Demokommune' });
    expect(gateway.authorizations).toEqual(['Bearer secret']);
    expect(await issue(tokenIn(gateway.messages[0]?.text ?? ''))).toMatchObject({ kind: 'issued' });
  });

  test.each([
    [422, { rejected: 1, uncertain: 0 }],
    [401, { rejected: 0, uncertain: 0, problem: 'carrier-refuses' }],
    [500, { uncertain: 1 }],
    ['break' as const, { uncertain: 1 }],
  ])('a gateway that answers %s leaves the message neither sent twice nor lost', async (status, expected) => {
    await sql`update roster.person set email = null, phone = '+4790000000' where id = 'T3-1'`.execute(who.owner);
    gateway.answerWith(status);
    expect(await send()).toMatchObject(expected);
    gateway.answerWith(202);
    await send();
    expect(gateway.messages).toHaveLength(status === 401 ? 2 : 1);
  });

  test('an installation with nothing to send by says so, and a wave that is not open invites nobody', async () => {
    await expect(deskWith({}).start('w1', 'nb', 'operator')).rejects.toMatchObject({ refusal: { code: 'no-carrier' } });
    await closeWave(installation, 'w1', 'operator');
    await expect(desk.start('w1', 'nb', 'operator')).rejects.toMatchObject({ refusal: { code: 'wave-not-open' } });
    await expect(desk.start('w9', 'nb', 'operator')).rejects.toMatchObject({ refusal: { status: 404 } });
  });

  test('closing forgets whom we wrote to, and the log has counts only', async () => {
    await send();
    await closeWave(installation, 'w1', 'operator');
    expect(await who.owner.selectFrom('invitations.message').selectAll().execute()).toEqual([]);
    const { entries, isChainWhole } = await readAuditLog(installation.office);
    expect(isChainWhole).toBe(true);
    const entry = entries.find(({ action }) => action === 'invitations-sent');
    expect(entry?.detail).toBe('w1: 36 sent, 0 turned down, 0 uncertain in all');
    expect(JSON.stringify(entries)).not.toMatch(/T\d-\d|@demo/u);
  });

  test('no time stands beside a person, in any column of what is sent and linked', async () => {
    const { rows } = await sql<{ what: string }>`
      select table_name || '.' || column_name as what from information_schema.columns
      where (table_schema = 'invitations' and table_name <> 'mailing' or table_name = 'personal_link')
        and data_type not in ('text', 'bytea')`.execute(who.owner);
    expect(rows).toEqual([]);
  });
});

describe('what our sending is protected from', () => {
  test('a sender that tries again after any fault writes twice to somebody whose letter had been taken', async () => {
    const mailServer = await startMailServer();
    mailServer.treat('a@demo.invalid', 'drop');
    const naive = createTransport({ url: mailServer.url });
    for (let attempt = 0; attempt < 2; attempt += 1)
      await naive.sendMail({ from, to: 'a@demo.invalid', subject: 'x', text: 'x' }).catch(() => undefined);
    expect(mailServer.timesHanded('a@demo.invalid')).toBe(2);
    await mailServer.close();
  });

  test('a secret behind # reaches no server; the same secret in a query would stand in every log on the way', async () => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const address = server.address();
    const base = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}/svar/w1`;
    await fetch(`${base}#lenke=SECRET`);
    await fetch(`${base}?lenke=SECRET`);
    expect(seen).toEqual(['/svar/w1', '/svar/w1?lenke=SECRET']);
    await new Promise((resolve) => server.close(resolve));
  });
});
