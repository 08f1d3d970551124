import type { Configuration } from '../configuration.ts';
import type { WhatStore } from '../db/index.ts';
import { hasTable, rightsHeld } from '../db/login-rights.ts';
import { tooMuchForBox } from '../db/part-rights.ts';
import type { Log } from '../http/log.ts';
import { openDoor, startLiving } from './lifetime.ts';
import { openWhat } from './open-sides.ts';
import { serveBox } from './serve-box.ts';
import { loopbackOf } from './serve-office.ts';

const requireSmallLogin = async (what: WhatStore): Promise<void> => {
  const box = what.as('box');
  if (!(await hasTable(box, 'ballot_box.sealed_ballot')))
    throw new Error('the part collector needs a WHAT database with tables: start the part counting first, it makes them');
  const [held] = await rightsHeld(box, tooMuchForBox);
  if (held !== undefined)
    throw new Error(`the part collector must not be able to ${held}: give it a login that is a member of takhoyde_box only`);
};

/**
 * Starts the part that takes ballots in: the collecting origin, the store of answers as somebody who can only put ballots in it,
 * and nothing else. @throws Error with one sentence when its login could do more.
 */
export const startCollector = (
  configuration: Configuration,
  { log }: { log: Log },
): Promise<{ collectorOrigin: string; stop: () => Promise<void> }> =>
  startLiving(async (lifetime) => {
    const door = await openDoor(lifetime, configuration.host, configuration.port);
    const what = await openWhat(lifetime, configuration, false);
    await requireSmallLogin(what);
    const mainOrigin = new URL(configuration.publicOrigin ?? '').origin;
    door.serve(serveBox({ what, log }, () => mainOrigin));
    return { collectorOrigin: configuration.collectorOrigin ?? loopbackOf(door.port) };
  });
