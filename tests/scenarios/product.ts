import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDemoIdentityProvider } from '../../api/demo/demo-identity-provider.ts';
import type { DemoPersona } from '../../api/demo/demo-personas.ts';
import { readConfiguration } from '@takhoyde/api/configuration.ts';
import { createLog, type Log } from '@takhoyde/api/http/log.ts';
import { startTakhoyde, type Running } from '@takhoyde/api/start-takhoyde.ts';

/** Who can sign in at a product that a test starts. The first is its operator from the first day. */
export type Cast = readonly { readonly personId: string; readonly name: string }[];

const inAll = (text: string) => ({ nb: text, nn: text, en: text });

const asPersona = ({ personId, name }: Cast[number]): DemoPersona => ({
  id: 'employee',
  personId,
  name,
  roleLine: inAll(name),
  canDo: inAll(''),
  grants: [],
});

/** A product started for a test, empty, with its own folder and free ports. */
export interface Product extends Running {
  readonly directory: string;
  /** Stops it and removes its folder. */
  readonly end: () => Promise<void>;
}

/** Starts an installation that is not the demo: no data, real rules, and an identity provider that lets the cast in. */
export const startProduct = async (
  cast: Cast,
  now: Date | (() => Date),
  environment: NodeJS.ProcessEnv = {},
  log: Log = createLog('silent'),
): Promise<Product> => {
  const directory = mkdtempSync(path.join(tmpdir(), 'takhoyde-'));
  const configuration = readConfiguration({ PORT: '0', DATA_DIR: directory, FIRST_OPERATOR: cast[0]?.personId, ...environment });
  const running = await startTakhoyde(configuration, {
    clock: typeof now === 'function' ? now : () => now,
    log,
    isDemo: false,
    tell: () => undefined,
    identityProvider: (origin) =>
      createDemoIdentityProvider({
        issuer: new URL('/oidc', origin).href,
        redirectUris: [new URL('/api/innlogging/retur', origin).href],
        personas: cast.map(asPersona),
      }),
  });
  return {
    ...running,
    directory,
    end: async () => {
      await running.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
