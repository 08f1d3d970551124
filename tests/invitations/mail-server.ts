import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { readMail, type ReadMail } from './read-mail.ts';

/** A mail as the server took it. */
export type TakenMail = ReadMail & { readonly to: string; readonly envelopeFrom: string; readonly raw: string };

/** How the server treats one recipient. `drop`: takes the whole letter and then breaks the connection without an answer. */
export type Treatment = 'take' | 'no-such-address' | 'try-later' | 'turn-down' | 'drop';

/** A server that speaks real SMTP on a port of its own, and keeps what it was handed. */
export type MailServer = {
  readonly url: string;
  readonly mails: readonly TakenMail[];
  /** How many times a whole letter came for an address, answered or not. */
  readonly timesHanded: (address: string) => number;
  readonly treat: (address: string, how: Treatment) => void;
  readonly close: () => Promise<void>;
};

const refusal = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });

const refusalOf = {
  'no-such-address': refusal(550, 'no such address'),
  'try-later': refusal(450, 'try later'),
  'turn-down': refusal(554, 'not wanted here'),
} as const;

const senderIn = ({ envelope }: SMTPServerSession): string => (envelope.mailFrom === false ? '' : envelope.mailFrom.address);

/** Starts a server, on any free port or one that it had before; every address is taken until `treat` says otherwise. */
export const startMailServer = async (earlierPort = 0): Promise<MailServer> => {
  const mails: TakenMail[] = [];
  const handed: string[] = [];
  const treatments = new Map<string, Treatment>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, callback) => {
      const treatment = treatments.get(address) ?? 'take';
      if (treatment === 'no-such-address' || treatment === 'try-later') callback(refusalOf[treatment]);
      else callback();
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const to = session.envelope.rcptTo[0]?.address ?? '';
        handed.push(to);
        const treatment = treatments.get(to) ?? 'take';
        if (treatment === 'drop') {
          for (const connection of server.connections) connection._socket.end();
          return;
        }
        if (treatment === 'turn-down') {
          callback(refusalOf[treatment]);
          return;
        }
        mails.push({ ...readMail(raw), to, raw, envelopeFrom: senderIn(session) });
        callback();
      });
    },
  });
  server.on('error', () => undefined); // connections that the tests break
  await new Promise<void>((resolve) => server.listen(earlierPort, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    mails,
    timesHanded: (to) => handed.filter((one) => one === to).length,
    treat: (to, how) => void treatments.set(to, how),
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
};
