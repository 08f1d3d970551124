import type { Configuration } from '../configuration.ts';
import { startTakhoyde, type World } from '../start-takhoyde.ts';
import { startCollector } from './start-collector.ts';
import { startCounting } from './start-counting.ts';
import { startOffice } from './start-office.ts';

/** A part that runs; `stop` lets requests finish and closes everything. */
interface RunningPart {
  readonly stop: () => Promise<void>;
}

const startWhole = async (configuration: Configuration, world: World): Promise<RunningPart> => {
  if (configuration.openId.issuer === undefined)
    throw new Error('set OIDC_ISSUER to your identity provider, or run npm start for the demo');
  const running = await startTakhoyde(configuration, world);
  world.tell(`Takhøyde: ${running.origin}`);
  return running;
};

/** Starts what PART names, and tells when it can be used. @throws Error with one sentence that says what to do. */
export const startPart = async (configuration: Configuration, world: World): Promise<RunningPart> => {
  switch (configuration.part) {
    case 'all':
      return startWhole(configuration, world);
    case 'office': {
      const running = await startOffice(configuration, world);
      world.tell(`Takhøyde office: ${running.origin}`);
      return running;
    }
    case 'counting': {
      const running = await startCounting(configuration, world);
      world.tell('Takhøyde counting: ready');
      return running;
    }
    case 'collector': {
      const running = await startCollector(configuration, world);
      world.tell(`Takhøyde collector: ${running.collectorOrigin}`);
      return running;
    }
  }
};
