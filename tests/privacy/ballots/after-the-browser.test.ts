import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserToLaunch } from '../../browser/browser-to-launch.ts';
import { openScene, type Scene } from './ballot-scene.ts';
import { listeningBox, listeningOffice, sessionCookie, type ListeningOrigin } from './listening-office.ts';
import { serveModules, trialsScript } from './page/serve-modules.ts';

const trace = 'SPOR-I-SVARET';

/** What somebody finds who takes the disk of a device, without the browser’s help. */
const filesWithTrace = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile() === true)
    .filter((name) => readFileSync(path.join(folder, name)).includes(trace));

describe('a device after a ballot has been cast from it, with a browser that keeps its files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'takhoyde-browser-'));
  let scene: Scene;
  let modules: Awaited<ReturnType<typeof serveModules>>;
  let office: ListeningOrigin;
  let box: ListeningOrigin;
  beforeAll(async () => {
    [modules, scene] = await Promise.all([serveModules(), openScene({ bucketSizes: [8] })]);
    office = await listeningOffice(scene, `${modules.origin}${trialsScript}`);
    box = await listeningBox(scene, office.origin);
  });
  afterAll(async () => {
    await Promise.all([office.close(), box.close(), modules.close()]);
    await scene.dispose();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const openPage = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${office.origin}/svar`);
    await page.waitForFunction(() => 'ballotTrials' in globalThis);
    return page;
  };

  const inBrowser = async (personId: string, work: (page: Page) => Promise<void>): Promise<string> => {
    const profile = path.join(folder, personId);
    const isRoot = process.getuid?.() === 0;
    const context = await chromium.launchPersistentContext(profile, {
      ...(await browserToLaunch()),
      args: isRoot ? ['--no-sandbox'] : [],
    });
    await context.addCookies([{ name: sessionCookie, value: personId, url: office.origin, httpOnly: true }]);
    await work(await openPage(context));
    await context.close();
    return profile;
  };

  const told = () => ({
    issuer: office.origin,
    collector: box.origin,
    wave: scene.wave,
    fingerprint: scene.published.fingerprint,
  });

  test(
    'holds nothing that a page or a person at it can find, in any storage, cache or address',
    { timeout: 60_000 },
    async () => {
      const profile = await inBrowser('b1-person-0', async (page) => {
        await page.evaluate(([given, word]) => globalThis.ballotTrials.draftedBallot(given, { [word]: 5 }, 'device'), [
          told(),
          trace,
        ] as const);
        expect(await page.evaluate(() => globalThis.ballotTrials.leftInBrowser())).toEqual([]);
      });
      // Not covered: the browser’s own files keep what was deleted until it tidies them. Told in docs/anonymity.md.
      expect(filesWithTrace(profile).every((name) => name.includes('IndexedDB'))).toBe(true);
    },
  );

  test(
    'holds nothing on its disk either where nothing was kept on the way: that is how a shared tablet does it',
    { timeout: 60_000 },
    async () => {
      const profile = await inBrowser('b1-person-1', async (page) => {
        await page.evaluate(([given, word]) => globalThis.ballotTrials.draftedBallot(given, { [word]: 5 }, 'memory'), [
          told(),
          trace,
        ] as const);
      });
      expect(filesWithTrace(profile)).toEqual([]);
    },
  );

  test('holds the answers for whoever looks where a page keeps them as pages usually do', { timeout: 60_000 }, async () => {
    const profile = await inBrowser('b1-person-2', async (page) => {
      await page.evaluate((word) => localStorage.setItem('answers', JSON.stringify({ [word]: 5 })), trace);
      expect(JSON.stringify(await page.evaluate(() => globalThis.ballotTrials.leftInBrowser()))).toContain(trace);
    });
    expect(filesWithTrace(profile).length).toBeGreaterThan(0);
  });
});
