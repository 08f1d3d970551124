import type { RequestListener } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Configuration } from '../configuration.ts';
import { apiRouter } from '../http/api-router.ts';
import { immutableFiles } from '../http/immutable-files.ts';
import { mainApp } from '../http/main-app.ts';
import { openIdConnect } from '../identity/open-id-connect.ts';
import { sessionMiddleware, type SignInRoom } from '../identity/sign-in-routes.ts';
import type { OfficePart } from '../installation.ts';
import { keepSending, openCarriers, openInvitationDesk } from '../invitations/index.ts';

/** Where people reach the pages, where the pages send ballots, and the port this process listens on. */
export interface Origins {
  readonly main: URL;
  readonly collector: string;
  readonly port: number;
}

const builtPages = z.looseObject({ handler: z.custom<RequestHandler>((told) => typeof told === 'function') });

const loadPages = async (handlerPath: string | undefined, { collector, port }: Origins): Promise<RequestHandler | undefined> => {
  if (handlerPath === undefined) return undefined;
  // Read by the built pages when they are first loaded.
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  process.env['BODY_SIZE_LIMIT'] = '18M'; // files of HR, both in one form; 55 000 people are some 5 MB
  process.env['API_ORIGIN'] = loopbackOf(port);
  process.env['COLLECTOR_ORIGIN'] = collector;
  return builtPages.parse(await import(pathToFileURL(handlerPath).href)).handler;
};

/** Beside the handler of the pages, the build puts what browsers load. */
const filesOf = (handlerPath: string | undefined): RequestHandler | undefined =>
  handlerPath === undefined ? undefined : immutableFiles(path.join(path.dirname(handlerPath), 'client'));

/** This process as it reaches itself. */
export const loopbackOf = (port: number): string => `http://127.0.0.1:${String(port)}`;

const knownHosts = ({ publicOrigin }: Configuration, { main, port }: Origins): ((host: string) => boolean) => {
  const hosts = new Set([main.host, `127.0.0.1:${String(port)}`, `localhost:${String(port)}`, `[::1]:${String(port)}`]);
  if (publicOrigin !== undefined) hosts.add(new URL(publicOrigin).host);
  return (host) => hosts.has(host);
};

/** The main origin of an installation: its endpoints, sign-in and pages. */
export const serveOffice = async (
  configuration: Configuration,
  part: OfficePart,
  { origins, identityProvider }: { origins: Origins; identityProvider: ((origin: URL) => RequestHandler) | undefined },
): Promise<RequestListener> => {
  const { main, port } = origins;
  const provider = openIdConnect({
    issuer: new URL(configuration.openId.issuer ?? new URL('/oidc', main).href),
    clientId: configuration.openId.clientId,
    clientSecret: configuration.openId.clientSecret,
    redirectUri: new URL('/api/innlogging/retur', main),
  });
  const carriers = openCarriers(configuration.sending);
  part.stopping.addEventListener('abort', () => carriers.mail?.close());
  const desk = openInvitationDesk({ ...part, carriers, origin: () => main.origin });
  void keepSending(part, desk, configuration.sending.bounceFolder);
  const signIn: SignInRoom = { db: part.office, clock: part.clock, provider, publicOrigin: main };
  return mainApp({
    log: part.log,
    isKnownHost: knownHosts(configuration, origins),
    isOwnOrigin: (origin) => origin === main.origin || origin === `http://localhost:${String(port)}`,
    session: sessionMiddleware(signIn),
    api: apiRouter(part, { signIn, desk, collectorOrigin: () => origins.collector }),
    identityProvider: identityProvider?.(main),
    files: filesOf(configuration.webHandler),
    pages: await loadPages(configuration.webHandler, origins),
  });
};
