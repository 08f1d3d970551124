import { randomBytes } from 'node:crypto';
import type { Installation } from '@takhoyde/api/installation.ts';
import { openCarriers, openInvitationDesk, type Carriers, type InvitationDesk } from '@takhoyde/api/invitations/index.ts';
import { forgetMessages } from '@takhoyde/api/invitations/mailings/message-store.ts';
import { countingHere } from '@takhoyde/api/operations/desk/counting-desk.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { approvedWave, installationOver, now } from '../scenarios/small-city.ts';
import type { Open } from '../stores/databases.ts';
import { startMailServer, type MailServer } from './mail-server.ts';
import { startSmsGateway, type SmsGateway } from './sms-gateway.ts';

export const origin = 'https://takhoyde.example';
export const everybody = 36;

/** An installation with one open wave, a mail server and a gateway, used by every test of a file and put back in order before each. */
export type SendingScene = {
  readonly installation: Installation;
  readonly mailServer: () => MailServer;
  /** After it was closed: where it was before. */
  readonly mailServerComesBack: () => Promise<void>;
  readonly gateway: () => SmsGateway;
  readonly setClock: (at: string) => void;
  /** A desk as a process of its own would have one. */
  readonly desk: (settings?: Partial<Parameters<typeof openCarriers>[0]>) => InvitationDesk;
  /** One look of the process at what is due, and what it began, to the end. */
  readonly round: (desk: InvitationDesk) => Promise<void>;
  readonly fetchBallot: (...personIds: string[]) => Promise<void>;
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens the scene; `reset` before each test, `close` at the end. */
export const openSendingScene = async (open: Open): Promise<SendingScene> => {
  const [who, what] = await Promise.all([open('who'), open('what')]);
  let instant = now;
  let [mailServer, gateway] = await Promise.all([startMailServer(), startSmsGateway()]);
  const installation = { ...installationOver(who, what), clock: () => instant };
  await approvedWave(installation);
  await openWave(installation, 'w1', 'operator');
  const opened: Carriers[] = [];
  const closeWires = async (): Promise<void> => {
    for (const { mail } of opened.splice(0)) mail?.close();
    await Promise.all([mailServer.close(), gateway.close()]);
  };
  return {
    installation,
    mailServer: () => mailServer,
    mailServerComesBack: async () => void (mailServer = await startMailServer(Number(new URL(mailServer.url).port))),
    gateway: () => gateway,
    setClock: (at) => void (instant = new Date(at)),
    desk: (settings = {}) => {
      const carriers = openCarriers({
        smtpUrl: mailServer.url,
        mailFrom: '"Demokommune, HR" <hr@demo.invalid>',
        smsGatewayUrl: gateway.url,
        smsGatewayToken: 'secret',
        smsSender: 'Demokommune',
        ...settings,
      });
      opened.push(carriers);
      return openInvitationDesk({ ...installation, counting: countingHere(installation), carriers, origin: () => origin });
    },
    round: async (desk) => {
      await desk.round();
      await desk.finished('w1');
    },
    fetchBallot: async (...personIds) => {
      for (const personId of personIds) {
        const blinded = new Uint8Array(randomBytes(256).fill(0, 0, 1));
        expect(await installation.issuer.issue({ waveId: 'w1', asker: { personId }, blinded })).toMatchObject({ kind: 'issued' });
      }
    },
    reset: async () => {
      instant = now;
      await closeWires();
      [mailServer, gateway] = await Promise.all([startMailServer(), startSmsGateway()]);
      await forgetMessages(installation.office, 'w1');
      await sql`delete from ballot_office.personal_link`.execute(who.owner);
      await sql`update ballot_office.invitation set state = 'invited', blinded_hash = null`.execute(who.owner);
      await sql`update roster.person set email = id || '@demo.invalid', phone = null, language = null`.execute(who.owner);
      await sql`update waves.wave set reminders = '[]', closes_at = '2026-12-01T22:30:00Z'`.execute(who.owner);
    },
    close: async () => {
      await closeWires();
      await Promise.all([who.close(), what.close()]);
    },
  };
};
