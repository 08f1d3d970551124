import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { CarrierOutcome, MailCarrier } from './carrier.ts';

/** Where letters are handed over, and whom they are from: `Name <address>`. */
export type SmtpSettings = { readonly url: string; readonly from: string };

const connectionsAtOnce = 4;
const patienceMs = 30_000;

const smtpFault = z.looseObject({ responseCode: z.int().optional(), command: z.string().optional() });

/** What an error of the transport means for the letter. Only an answer in so many words says that it has not been taken. */
const outcomeOf = (error: unknown): CarrierOutcome => {
  const fault = smtpFault.safeParse(error).data;
  if (fault?.responseCode === undefined) return 'unknown';
  if (fault.command === 'RCPT TO') return fault.responseCode >= 500 ? 'rejected' : 'not-now';
  return fault.responseCode < 500 && fault.responseCode !== 421 ? 'not-now' : 'refuses';
};

/**
 * Hands letters over by SMTP (RFC 5321), with TLS and authentication as the address says. Edges: the transport is
 * told never to queue a letter again by itself: when a connection breaks the letter may have been taken, and nobody gets two.
 */
export const smtpCarrier = ({ url, from }: SmtpSettings): MailCarrier => {
  const transport = createTransport({
    url,
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
    send: async (to, { subject, text, html, language }) => {
      const headers = { 'Auto-Submitted': 'auto-generated', 'Content-Language': language };
      try {
        await transport.sendMail({ from, to, subject, text, html, headers, xMailer: false });
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
