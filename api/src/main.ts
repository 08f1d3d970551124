import { readConfiguration } from './configuration.ts';
import { createLog } from './http/log.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { startTakhoyde } from './start-takhoyde.ts';

// A real installation: an identity provider of the customer's own, real time, no demo data.
await runUntilStopped(async (tell) => {
  const configuration = readConfiguration(process.env);
  if (configuration.openId.issuer === undefined)
    throw new Error('set OIDC_ISSUER to your identity provider, or run npm start for the demo');
  const running = await startTakhoyde(configuration, { clock: () => new Date(), log: createLog(), isDemo: false, tell });
  tell(`Takhøyde: ${running.origin}`);
  return running;
});
