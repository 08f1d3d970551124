import { readConfiguration } from './configuration.ts';
import { createLog } from './http/log.ts';
import { startPart } from './parts/start-part.ts';
import { runUntilStopped } from './run-until-stopped.ts';

// A real installation, or the part of one that PART names: an identity provider of the customer's own, real time, no demo data.
await runUntilStopped((tell) =>
  startPart(readConfiguration(process.env), { clock: () => new Date(), log: createLog(), isDemo: false, tell }),
);
