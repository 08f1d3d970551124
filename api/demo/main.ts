import { clockStartingAt } from '../src/clock.ts';
import { readConfiguration } from '../src/configuration.ts';
import { createLog } from '../src/http/log.ts';
import { runUntilStopped } from '../src/run-until-stopped.ts';
import { startTakhoyde } from '../src/start-takhoyde.ts';
import { readDemoCity } from './demo-city.ts';
import { createDemoIdentityProvider } from './demo-identity-provider.ts';
import { demoCast, fillDemo } from './fill-demo.ts';

/** The demo lives in its own time: after the reform and the follow-up, while a pulse is open. */
const demoStart = new Date('2028-11-20T09:00:00+01:00');

await runUntilStopped(async (tell) => {
  const { personas } = demoCast(readDemoCity());
  const running = await startTakhoyde(readConfiguration(process.env), {
    clock: clockStartingAt(demoStart, () => new Date()),
    log: createLog(),
    isDemo: true,
    tell,
    fill: (installation) => fillDemo(installation, tell),
    identityProvider: (origin) =>
      createDemoIdentityProvider({
        issuer: new URL('/oidc', origin).href,
        redirectUris: [new URL('/api/innlogging/retur', origin).href],
        personas,
      }),
  });
  tell('');
  tell('The demo city is ready. All people and figures in it are fictional.');
  tell('Open the address below and choose whom to sign in as:');
  for (const { name, roleLine } of personas) tell(`  ${name}: ${roleLine.nb}`);
  tell('');
  tell(`Takhøyde: ${running.origin}`);
  return running;
});
