import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { startDemo, type DemoServer } from './demo-server.ts';
import { filledDemoFolder } from './fill-demo-folder.ts';
import { printDemoCodes } from './print-demo-codes.ts';
import { watchPage } from './watch-page.ts';

type WorkerFixtures = {
  /** A journey that changes the city names one of its own: `test.use({ city: 'the one that closes a pulse' })` at the top of its file. */
  city: string;
  /** Printed codes of the city's open wave, for journeys that need some; none by default. */
  printedCodes: readonly string[];
  /** The product with its demo city, as freshly made, for the journeys of one worker and city. */
  demo: DemoServer;
};

type TestFixtures = {
  /** What the page loaded from elsewhere or complained about; must stay empty. */
  pageTrouble: readonly string[];
};

const withDemo = async (use: (demo: DemoServer) => Promise<void>, printedCodes: readonly string[]): Promise<void> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'takhoyde-journey-'));
  const dataFolder = path.join(folder, 'data');
  cpSync(filledDemoFolder, dataFolder, { recursive: true, filter: (file) => !file.endsWith('.sock') });
  if (printedCodes.length > 0) await printDemoCodes(dataFolder, printedCodes);
  const demo = await startDemo({ dataFolder });
  try {
    await use(demo);
  } finally {
    await demo.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A Playwright test with the demo city behind it; relative addresses lead to it. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  city: ['shared', { option: true, scope: 'worker' }],
  printedCodes: [[], { option: true, scope: 'worker' }],
  demo: [({ city: _, printedCodes }, use) => withDemo(use, printedCodes), { scope: 'worker', timeout: 240_000 }],
  baseURL: ({ demo }, use) => use(demo.origin),
  pageTrouble: [
    async ({ context }, use) => {
      const trouble = watchPage(context);
      await use(trouble);
      expect(trouble, 'the pages loaded nothing from elsewhere and threw nothing').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
