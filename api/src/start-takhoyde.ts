import { randomInt } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { RequestHandler } from 'express';
import { keyFolder } from './ballot-box/index.ts';
import { createIssuer } from './ballot-office/index.ts';
import type { Clock } from './clock.ts';
import type { Configuration } from './configuration.ts';
import { separationOf } from './db/index.ts';
import { orderKept } from './db/order-settings.ts';
import { listen, PortTaken, type Listening } from './http/listen.ts';
import type { Log } from './http/log.ts';
import type { Installation } from './installation.ts';
import { resumeClosings } from './operations/ceremony/close-wave.ts';
import { countingHere } from './operations/desk/counting-desk.ts';
import { keepSchedule } from './operations/schedule/keep-schedule.ts';
import { resumePreparations } from './operations/opening/prepare-wave.ts';
import { openDoor, startLiving, type Lifetime } from './parts/lifetime.ts';
import { furnishOffice, openWhat, openWho } from './parts/open-sides.ts';
import { serveBox } from './parts/serve-box.ts';
import { loopbackOf, serveOffice, type Origins } from './parts/serve-office.ts';
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

const openInstallation = async (configuration: Configuration, world: World, lifetime: Lifetime): Promise<Installation> => {
  const who = await openWho(lifetime, configuration);
  const what = await openWhat(lifetime, configuration);
  const { separateClusters } = await separationOf(who, what);
  for (const sentence of await orderKept(what.as('tally'))) world.tell(sentence);
  const office = who.as('office');
  await furnishOffice(office, configuration, world.log);
  return {
    who,
    what,
    office,
    sealKeys: keyFolder(configuration.keyDirectory),
    issuer: createIssuer(office),
    clock: world.clock,
    log: world.log,
    version,
    isDemo: world.isDemo,
    hasSeparateClusters: separateClusters,
    randomBelow: randomInt,
    stopping: lifetime.stopping,
  };
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

/**
 * Starts an installation in one process: opens both stores, fills an empty demo, resumes what was cut off, then serves the two
 * origins. @throws PortTaken, StoreLocked or StoresNotApart, each with one sentence that says what to do.
 */
export const startTakhoyde = (configuration: Configuration, world: World): Promise<Running> =>
  startLiving(async (lifetime) => {
    const main = await openDoor(lifetime, configuration.host, configuration.port);
    const installation = await openInstallation(configuration, world, lifetime);
    await world.fill?.(installation);
    await resumeClosings(installation);
    const box = serveBox(installation, () => origins.main.origin);
    const collector = await listenBeside(box, configuration, main.port);
    lifetime.opened('door', collector.close);
    const origins: Origins = {
      main: new URL(configuration.publicOrigin ?? loopbackOf(main.port)),
      collector: configuration.collectorOrigin ?? loopbackOf(collector.port),
      port: main.port,
    };
    const office = { ...installation, counting: countingHere(installation) };
    main.serve(await serveOffice(configuration, office, { origins, identityProvider: world.identityProvider }));
    void resumePreparations(installation);
    const rounds = keepSchedule(office, installation);
    lifetime.opened('door', () => rounds); // ends by itself once stopping; its stores must still be there
    return { installation, origin: origins.main.origin, collectorOrigin: origins.collector };
  });
