import { createIssuer } from '../ballot-office/index.ts';
import type { Configuration } from '../configuration.ts';
import { countingElsewhere, makeOfficeRounds, type OfficeAlone } from '../operations/desk/counting-elsewhere.ts';
import type { World } from '../start-takhoyde.ts';
import { version } from '../version.ts';
import { openDoor, startLiving } from './lifetime.ts';
import { furnishOffice, openWho } from './open-sides.ts';
import { loopbackOf, serveOffice, type Origins } from './serve-office.ts';

/**
 * Starts the part that knows people: pages, sign-in, and the issuing of ballots. It owns the tables of WHO and brings them up to
 * date; it has no address of the ballot box's database, and no seal key.
 */
export const startOffice = (
  configuration: Configuration,
  { clock, log, isDemo, identityProvider }: World,
): Promise<{ origin: string; stop: () => Promise<void> }> =>
  startLiving(async (lifetime) => {
    const door = await openDoor(lifetime, configuration.host, configuration.port);
    const who = await openWho(lifetime, configuration);
    const office = who.as('office');
    await furnishOffice(office, configuration, log);
    const { stopping } = lifetime;
    const alone: OfficeAlone = { who, office, issuer: createIssuer(office), clock, log, version, isDemo, stopping };
    const origins: Origins = {
      main: new URL(configuration.publicOrigin ?? loopbackOf(door.port)),
      collector: configuration.collectorOrigin ?? '',
      port: door.port,
    };
    const part = { ...alone, counting: countingElsewhere(alone) };
    door.serve(await serveOffice(configuration, part, { origins, identityProvider }));
    const rounds = makeOfficeRounds(alone);
    lifetime.opened('door', () => rounds); // ends by itself once stopping; its store must still be there
    return { origin: origins.main.origin };
  });
