import { randomInt } from 'node:crypto';
import { keyFolder } from '../ballot-box/index.ts';
import type { Configuration } from '../configuration.ts';
import { separationOf, type WhatStore, type WhoStore } from '../db/index.ts';
import { hasTable, rightsHeld } from '../db/login-rights.ts';
import { orderKept } from '../db/order-settings.ts';
import { tooMuchForCounting } from '../db/part-rights.ts';
import type { CountingHalf } from '../operations/ceremony/count-ballots.ts';
import { makeCountingRounds } from '../operations/desk/counting-rounds.ts';
import type { World } from '../start-takhoyde.ts';
import { version } from '../version.ts';
import { startLiving } from './lifetime.ts';
import { openWhat, openWho } from './open-sides.ts';

const requireSmallLogin = async (who: WhoStore): Promise<void> => {
  const counting = who.as('counting');
  if (!(await hasTable(counting, 'counting.wave_note')))
    throw new Error('the part counting needs a WHO database with tables: start the part office first, it makes them');
  const [held] = await rightsHeld(counting, tooMuchForCounting);
  if (held !== undefined)
    throw new Error(
      `the part counting must not be able to ${held}: give it a login on WHO that is a member of takhoyde_counting and takhoyde_release only`,
    );
};

const openHalf = async (
  { who, what }: { who: WhoStore; what: WhatStore },
  { keyDirectory }: Configuration,
): Promise<Pick<CountingHalf, 'who' | 'what' | 'office' | 'sealKeys' | 'hasSeparateClusters' | 'randomBelow'>> => ({
  who,
  what,
  office: who.as('counting'),
  sealKeys: keyFolder(keyDirectory),
  hasSeparateClusters: (await separationOf(who, what)).separateClusters,
  randomBelow: randomInt,
});

/**
 * Starts the part that touches both sides: it makes seal keys, has the box take in keys, counts once a day, and at close opens the
 * box. It owns the tables of WHAT and sees no person in WHO. It serves nothing: it looks in WHO whether it is its turn.
 */
export const startCounting = (
  configuration: Configuration,
  { clock, log, isDemo, tell }: World,
): Promise<{ stop: () => Promise<void> }> =>
  startLiving(async (lifetime) => {
    const what = await openWhat(lifetime, configuration);
    for (const sentence of await orderKept(what.as('tally'))) tell(sentence);
    const who = await openWho(lifetime, configuration, false);
    await requireSmallLogin(who);
    const half = { ...(await openHalf({ who, what }, configuration)), clock, log, version, isDemo, stopping: lifetime.stopping };
    const rounds = makeCountingRounds(half);
    lifetime.opened('door', () => rounds); // ends by itself once stopping; its stores must still be there
    return {};
  });
