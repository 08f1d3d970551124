import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { castThrough } from '@takhoyde/api/http/cast-through.ts';
import { collectorApp } from '@takhoyde/api/http/collector-app.ts';
import { createLog } from '@takhoyde/api/http/log.ts';
import { issuerOrigin, type Scene } from './ballot-scene.ts';

/** One request as a curious operator could note it, with the connection it came on. */
export type Noted = { method: string; path: string; headers: Record<string, string>; connection: Socket; bodyLength: number };

/** An origin on a port of its own, with everything that was asked of it. */
export type ListeningOrigin = { origin: string; noted: Noted[]; close: () => Promise<void> };

const listen = async (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<ListeningOrigin> => {
  const noted: Noted[] = [];
  const server: Server = createServer((request, response) => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const note = { method: request.method ?? '', path: request.url ?? '', headers, connection: request.socket, bodyLength: 0 };
    noted.push(note);
    request.on('data', (bytes: Buffer) => (note.bodyLength += bytes.length));
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    noted,
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };
};

/** The cookie that the office knows people by. */
export const sessionCookie = 'takhoyde_okt';

const personOf = ({ headers }: IncomingMessage): string | undefined =>
  new RegExp(`${sessionCookie}=([\\w-]+)`, 'u').exec(headers.cookie ?? '')?.[1];

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

/** The office of a scene over HTTP, with a page on its origin that loads `script`. A cookie says who asks. */
export const listeningOffice = (scene: Scene, script: string): Promise<ListeningOrigin> =>
  listen((request, response) => {
    if (request.url === '/svar') {
      response.setHeader('content-type', 'text/html').end(`<!doctype html><script type="module" src="${script}"></script>`);
      return;
    }
    const ask = async (): Promise<void> => {
      const body = await bodyOf(request);
      const init = { method: request.method ?? 'GET', ...(body === '' ? {} : { body }) };
      const answered = await scene.fetchAs(personOf(request))(`${issuerOrigin}${request.url ?? ''}`, init);
      response.writeHead(answered.status, { 'content-type': 'application/json' }).end(await answered.text());
    };
    ask().catch(() => response.writeHead(400).end());
  });

/** The box of a scene over HTTP: the product's own collecting origin. */
export const listeningBox = (scene: Scene, mainOrigin: string): Promise<ListeningOrigin> =>
  listen(collectorApp({ log: createLog('silent'), door: castThrough(scene.collector), mainOrigin: () => mainOrigin }));
