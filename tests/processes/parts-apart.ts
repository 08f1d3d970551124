import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '../start/start-command.ts';
import { startIdentityProvider } from './identity-provider.ts';
import { makePartLogins, type PartLogins } from './part-logins.ts';
import { startPartProcess, type PartProcess } from './part-process.ts';

/** The parts of an installation, by name. */
export type PartName = 'office' | 'collector' | 'counting';

/** An installation whose three parts are processes with logins of their own. */
export interface PartsApart {
  readonly origin: string;
  readonly collectorOrigin: string;
  readonly logins: PartLogins;
  readonly part: (name: PartName) => PartProcess;
  /** Everything that every process of this installation has written, also those that are gone. */
  readonly written: () => string;
  /** Starts a part again that was killed. */
  readonly startAgain: (name: PartName) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** People who may sign in; the first is operator from the first day. */
export const cast = ['operator', 'analyst', 'representative'] as const;

interface Places {
  readonly officePort: number;
  readonly collectorPort: number;
  readonly keys: string;
  readonly issuer: string;
}

const originAt = (port: number): string => `http://127.0.0.1:${String(port)}`;

const environments = (logins: PartLogins, places: Places): Record<PartName, Record<string, string>> => ({
  office: {
    PART: 'office',
    PORT: String(places.officePort),
    WHO_DATABASE_URL: logins.office,
    PUBLIC_ORIGIN: originAt(places.officePort),
    COLLECTOR_ORIGIN: originAt(places.collectorPort),
    OIDC_ISSUER: places.issuer,
    FIRST_OPERATOR: cast[0],
  },
  collector: {
    PART: 'collector',
    PORT: String(places.collectorPort),
    WHAT_DATABASE_URL: logins.collector,
    PUBLIC_ORIGIN: originAt(places.officePort),
  },
  counting: {
    PART: 'counting',
    WHO_DATABASE_URL: logins.countingOnWho,
    WHAT_DATABASE_URL: logins.countingOnWhat,
    KEY_DIR: places.keys,
  },
});

/** Starts the three parts over two migrated databases. */
export const startPartsApart = async (databases: { who: string; what: string }): Promise<PartsApart> => {
  const [officePort, collectorPort] = [await findFreePort(), await findFreePort()];
  const keys = mkdtempSync(path.join(tmpdir(), 'takhoyde-keys-'));
  const provider = await startIdentityProvider(originAt(officePort), cast);
  const logins = await makePartLogins(databases);
  const told = environments(logins, { officePort, collectorPort, keys, issuer: provider.issuer });
  const all: PartProcess[] = [];
  const start = (name: PartName): PartProcess => {
    const process = startPartProcess(told[name]);
    all.push(process);
    return process;
  };
  const running = { office: start('office'), collector: start('collector'), counting: start('counting') };
  const end = async (): Promise<void> => {
    await Promise.all(all.map((process) => process.kill()));
    provider.stop();
    rmSync(keys, { recursive: true, force: true });
  };
  try {
    await Promise.all(Object.values(running).map(({ ready }) => ready));
  } catch (error) {
    await end();
    throw error;
  }
  return {
    origin: originAt(officePort),
    collectorOrigin: originAt(collectorPort),
    logins,
    part: (name) => running[name],
    written: () => all.map((process) => process.output()).join('\n'),
    startAgain: async (name) => {
      running[name] = start(name);
      await running[name].ready;
    },
    end,
  };
};
