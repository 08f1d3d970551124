import { randomInt } from 'node:crypto';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { createCollector, keyFolder } from './ballot-box/index.ts';
import { createIssuer } from './ballot-office/index.ts';
import type { Clock } from './clock.ts';
import type { Configuration } from './configuration.ts';
import { openStore, separationOf, type WhatStore, type WhoStore } from './db/index.ts';
import { apiRouter } from './http/api-router.ts';
import { castThrough } from './http/cast-through.ts';
import { collectorApp } from './http/collector-app.ts';
import { listen, PortTaken, type Listening } from './http/listen.ts';
import type { Log } from './http/log.ts';
import { mainApp } from './http/main-app.ts';
import { grantFirstOperator } from './identity/grants.ts';
import { openIdConnect } from './identity/open-id-connect.ts';
import { sessionMiddleware, type SignInRoom } from './identity/sign-in-routes.ts';
import type { Installation } from './installation.ts';
import { addShippedInstruments } from './instruments/shipped-instruments.ts';
import { openCarriers, openInvitationDesk } from './invitations/index.ts';
import { resumeClosings } from './operations/close-wave.ts';
import { resumePreparations } from './operations/prepare-wave.ts';
import { version } from './version.ts';

/** What the world gives an installation. The demo passes its own clock, provider and data. */
export interface World {
  readonly clock: Clock;
  readonly log: Log;
  readonly isDemo: boolean;
  /** Fills an empty installation; undefined: it starts empty. Called before anything is served. */
  readonly fill?: (installation: Installation) => Promise<void>;
  /** A provider of this installation's own, mounted at /oidc; made when the origin is known. */
  readonly identityProvider?: (origin: URL) => RequestHandler;
  readonly tell: (line: string) => void;
}

/** A running installation. `stop` lets requests finish and closes everything; it may be called twice. */
export interface Running {
  readonly installation: Installation;
  readonly origin: string;
  readonly collectorOrigin: string;
  readonly stop: () => Promise<void>;
}

const openStores = async ({
  dataDirectory,
  whoDatabaseUrl,
  whatDatabaseUrl,
}: Configuration): Promise<{ who: WhoStore; what: WhatStore }> => {
  const who = await openStore({
    side: 'who',
    ...(whoDatabaseUrl === undefined ? { directory: path.join(dataDirectory, 'who') } : { url: whoDatabaseUrl }),
  });
  try {
    const what = await openStore({
      side: 'what',
      ...(whatDatabaseUrl === undefined ? { directory: path.join(dataDirectory, 'what') } : { url: whatDatabaseUrl }),
    });
    return { who, what };
  } catch (error) {
    await who.close();
    throw error;
  }
};

const openInstallation = async (configuration: Configuration, world: World, stopping: AbortSignal): Promise<Installation> => {
  const { who, what } = await openStores(configuration);
  try {
    const { separateClusters } = await separationOf(who, what);
    const office = who.as('office');
    const leftOut = await addShippedInstruments(office);
    if (leftOut.length > 0)
      world.log.event('shipped instruments left out: the numbers are taken', { instruments: leftOut.join(', ') });
    if (configuration.firstOperator !== undefined) await grantFirstOperator(office, configuration.firstOperator);
    return {
      who,
      what,
      office,
      sealKeys: keyFolder(path.join(configuration.dataDirectory, 'keys')),
      issuer: createIssuer(office),
      clock: world.clock,
      log: world.log,
      version,
      isDemo: world.isDemo,
      hasSeparateClusters: separateClusters,
      randomBelow: randomInt,
      stopping,
    };
  } catch (error) {
    await Promise.all([who.close(), what.close()]);
    throw error;
  }
};

/** The collector sits on the next port, or on any free one when that is taken: pages learn where from the API. */
const listenBeside = async (app: RequestListener, configuration: Configuration, mainPort: number): Promise<Listening> => {
  const { host, collectorPort } = configuration;
  if (collectorPort !== undefined) return listen(app, host, collectorPort);
  try {
    return await listen(app, host, configuration.port === 0 ? 0 : mainPort + 1);
  } catch (error) {
    if (error instanceof PortTaken) return listen(app, host, 0);
    throw error;
  }
};

const builtPages = z.looseObject({ handler: z.custom<RequestHandler>((told) => typeof told === 'function') });

const loadPages = async (
  handlerPath: string | undefined,
  collectorOrigin: string,
  apiOrigin: string,
): Promise<RequestHandler | undefined> => {
  if (handlerPath === undefined) return undefined;
  // Read by the built pages when they are first loaded.
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  process.env['BODY_SIZE_LIMIT'] = '2M'; // a questionnaire file; the largest real one we met has 0.4 million characters
  process.env['API_ORIGIN'] = apiOrigin;
  process.env['COLLECTOR_ORIGIN'] = collectorOrigin;
  return builtPages.parse(await import(pathToFileURL(handlerPath).href)).handler;
};

interface Origins {
  main: URL;
  collector: string;
}

const knownHosts = (configuration: Configuration, origins: Origins, port: number): ((host: string) => boolean) => {
  const hosts = new Set([origins.main.host, `127.0.0.1:${String(port)}`, `localhost:${String(port)}`, `[::1]:${String(port)}`]);
  if (configuration.publicOrigin !== undefined) hosts.add(new URL(configuration.publicOrigin).host);
  return (host) => hosts.has(host);
};

const serveMain = async (
  configuration: Configuration,
  installation: Installation,
  world: World,
  listening: { main: Listening; collector: Listening },
): Promise<{ origins: Origins; app: RequestListener }> => {
  const { port } = listening.main;
  const loopback = `http://127.0.0.1:${String(port)}`;
  const origins: Origins = {
    main: new URL(configuration.publicOrigin ?? loopback),
    collector: configuration.collectorOrigin ?? `http://127.0.0.1:${String(listening.collector.port)}`,
  };
  const { office, clock, log } = installation;
  const issuer = configuration.openId.issuer ?? new URL('/oidc', origins.main).href;
  const provider = openIdConnect({
    issuer: new URL(issuer),
    clientId: configuration.openId.clientId,
    clientSecret: configuration.openId.clientSecret,
    redirectUri: new URL('/api/innlogging/retur', origins.main),
  });
  const carriers = openCarriers(configuration.sending);
  installation.stopping.addEventListener('abort', () => carriers.mail?.close());
  const desk = openInvitationDesk({ ...installation, carriers, origin: () => origins.main.origin });
  const signIn: SignInRoom = { db: office, clock, provider, publicOrigin: origins.main };
  const app = mainApp({
    log,
    isKnownHost: knownHosts(configuration, origins, port),
    isOwnOrigin: (origin) => origin === origins.main.origin || origin === `http://localhost:${String(port)}`,
    session: sessionMiddleware(signIn),
    api: apiRouter(installation, { signIn, desk, collectorOrigin: () => origins.collector }),
    identityProvider: world.identityProvider?.(origins.main),
    pages: await loadPages(configuration.webHandler, origins.collector, loopback),
  });
  return { origins, app };
};

const boxApp = ({ what, log }: Installation, mainOrigin: () => string): RequestListener =>
  collectorApp({ log, door: castThrough(createCollector(what.as('box'))), mainOrigin });

/**
 * Starts an installation: opens both stores, fills an empty demo, resumes what was cut off, then serves the two origins.
 * @throws PortTaken, StoreLocked or StoresNotApart, each with one sentence that says what to do.
 */
export const startTakhoyde = async (configuration: Configuration, world: World): Promise<Running> => {
  let handler: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Retry-After': '5' }).end();
  };
  const stopping = new AbortController();
  // The ports are taken before the slow work, so that a taken one is told at once.
  const main = await listen(
    (request, response) => {
      handler(request, response);
    },
    configuration.host,
    configuration.port,
  );
  const closers: (() => Promise<void>)[] = [main.close];
  const stop = async (): Promise<void> => {
    stopping.abort();
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const installation = await openInstallation(configuration, world, stopping.signal);
    closers.unshift(
      () => installation.what.close(),
      () => installation.who.close(),
    );
    await world.fill?.(installation);
    await resumeClosings(installation);
    const collector = await listenBeside(
      boxApp(installation, () => origins.main.origin),
      configuration,
      main.port,
    );
    closers.push(collector.close);
    const { origins, app } = await serveMain(configuration, installation, world, { main, collector });
    handler = app;
    void resumePreparations(installation);
    return { installation, origin: origins.main.origin, collectorOrigin: origins.collector, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
