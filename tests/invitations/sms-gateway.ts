import { createServer } from 'node:http';

/** A gateway to phones as the customer might have one: takes JSON by POST, and answers with the status it is told to. */
export type SmsGateway = {
  readonly url: string;
  readonly messages: readonly { readonly to: string; readonly from: string; readonly text: string }[];
  readonly authorizations: readonly (string | undefined)[];
  readonly answerWith: (status: number | 'break') => void;
  readonly close: () => Promise<void>;
};

/** Starts a gateway on a port of its own. */
export const startSmsGateway = async (): Promise<SmsGateway> => {
  const messages: { to: string; from: string; text: string }[] = [];
  const authorizations: (string | undefined)[] = [];
  let status: number | 'break' = 202;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      messages.push(JSON.parse(Buffer.concat(chunks).toString('utf8')) as (typeof messages)[number]);
      authorizations.push(request.headers.authorization);
      if (status === 'break') request.socket.destroy();
      else response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}/sms`,
    messages,
    authorizations,
    answerWith: (next) => {
      status = next;
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
};
