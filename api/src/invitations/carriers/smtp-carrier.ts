import { randomBytes } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { CarrierOutcome, Letter, MailCarrier } from './carrier.ts';

/** Where letters are handed over, and the addresses on them. `from`: `Name <address>`. */
export type SmtpSettings = {
  readonly url: string;
  readonly from: string;
  readonly replyTo?: string | undefined;
  /** Where letters that cannot be delivered come back to. */
  readonly returnPath?: string | undefined;
};

const connectionsAtOnce = 4;
const patienceMs = 30_000;

const smtpFault = z.looseObject({
  responseCode: z.int().optional(),
  command: z.string().optional(),
  code: z.string().optional(),
  syscall: z.string().optional(),
});

/** What an error of the transport means for the letter. Only an answer in so many words says that it has not been taken. */
const outcomeOf = (error: unknown): CarrierOutcome => {
  const fault = smtpFault.safeParse(error).data;
  if (fault?.syscall === 'connect' || fault?.code === 'EDNS') return 'unreachable'; // there was nobody to hand it to
  if (fault?.responseCode === undefined) return 'unknown';
  if (fault.command === 'RCPT TO') return fault.responseCode >= 500 ? 'rejected' : 'not-now';
  return fault.responseCode < 500 && fault.responseCode !== 421 ? 'not-now' : 'refuses';
};

/**
 * The address itself, without the name in front of it.
 * @example addressOf('"Oslo kommune" <hr@oslo.example>') // 'hr@oslo.example'
 */
export const addressOf = (from: string): string => /<([^<>]+)>/u.exec(from)?.[1] ?? from.trim();

/** Chance, and the mailing that everybody in it shares: it says neither to whom nor when, and a bounce carries it back. */
const messageIdOf = (mailing: string, from: string): string =>
  `<${randomBytes(16).toString('hex')}.${mailing}@${addressOf(from).split('@').pop() ?? 'localhost'}>`;

const mailOf = (
  { from, replyTo, returnPath }: SmtpSettings,
  { to, letter, mailing }: { to: string; letter: Letter; mailing: string },
) => {
  const { subject, text, html, language } = letter;
  return {
    from,
    to,
    subject,
    text,
    html,
    ...(replyTo === undefined ? {} : { replyTo }),
    envelope: { from: addressOf(returnPath ?? from), to },
    messageId: messageIdOf(mailing, from),
    // RFC 3834: no machine is to answer it. The second is what Exchange heeds.
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'Content-Language': language,
    },
    xMailer: false as const,
  };
};

/**
 * Hands letters over by SMTP (RFC 5321), with TLS and authentication as the address says. Edges: the transport is
 * told never to queue a letter again by itself: when a connection breaks the letter may have been taken, and nobody gets two.
 */
export const smtpCarrier = (settings: SmtpSettings): MailCarrier => {
  const transport = createTransport({
    url: settings.url,
    pool: true,
    maxConnections: connectionsAtOnce,
    maxRequeues: 0,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    isReady: async () => {
      try {
        await transport.verify();
        return 'ready';
      } catch (error) {
        return smtpFault.safeParse(error).data?.responseCode === undefined ? 'unreachable' : 'refuses';
      }
    },
    send: async (to, letter, mailing) => {
      try {
        await transport.sendMail(mailOf(settings, { to, letter, mailing }));
        return 'taken';
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close: () => {
      transport.close();
    },
  };
};
