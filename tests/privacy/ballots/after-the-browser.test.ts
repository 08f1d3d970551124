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
const filesWith = (folder: string, sought: string | Buffer): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile() === true)
    .filter((name) => readFileSync(path.join(folder, name)).includes(sought));
const filesWithTrace = (folder: string): string[] => filesWith(folder, trace);

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

  const keysHeld = async (page: Page): Promise<Buffer[]> =>
    (await page.evaluate(() => globalThis.ballotTrials.keysInBrowser())).map((bytes) => Buffer.from(bytes));

  test(
    'holds nothing that a page or somebody with its disk can find: no answer, no statement and no key, in any file',
    { timeout: 60_000 },
    async () => {
      let keys: Buffer[] = [];
      const profile = await inBrowser('b1-person-0', async (page) => {
        const given = [told(), { [trace]: 5 }] as const;
        await page.evaluate(([at, answers]) => globalThis.ballotTrials.draftBallot(at, answers), given);
        keys = await keysHeld(page);
        await page.evaluate(([at, answers]) => globalThis.ballotTrials.submitHeld(at, answers), given);
        expect(await page.evaluate(() => globalThis.ballotTrials.leftInBrowser())).toEqual([]);
      });
      expect(filesWithTrace(profile)).toEqual([]);
      expect(keys).toHaveLength(2); // of the ballot and of the draft
      for (const key of keys) expect(filesWith(profile, key)).toEqual([]);
    },
  );

  test(
    'holds drafts that its database alone does not tell: their key lies in a file of its own, and goes with the answers',
    { timeout: 60_000 },
    async () => {
      let keys: Buffer[] = [];
      const open = await inBrowser('b1-person-3', async (page) => {
        await page.evaluate(([at, word]) => globalThis.ballotTrials.draftBallot(at, { [word]: 5 }), [told(), trace] as const);
        keys = await keysHeld(page);
      });
      expect(filesWithTrace(open)).toEqual([]);
      for (const key of keys) {
        const places = filesWith(open, key);
        expect(places.length).toBeGreaterThan(0);
        for (const place of places) expect(place).toContain('CacheStorage');
      }
      const deleted = await inBrowser('b1-person-3', async (page) => {
        expect(await page.evaluate((at) => globalThis.ballotTrials.draftHeld(at), told())).toEqual({ [trace]: 5 });
        await page.evaluate((at) => globalThis.ballotTrials.forgetAnswers(at), told());
        expect(await keysHeld(page)).toHaveLength(1); // the ballot waits on
      });
      const kept = keys.filter((key) => filesWith(deleted, key).length > 0);
      expect(kept).toHaveLength(1);
      expect(filesWithTrace(deleted)).toEqual([]);
    },
  );

  test(
    'tells drafts to whoever takes its disk where they were written as they are, though deleted',
    { timeout: 60_000 },
    async () => {
      const profile = await inBrowser('b1-person-4', async (page) => {
        await page.evaluate((word) => globalThis.ballotTrials.plainDraft({ [word]: 5 }), trace);
        expect(await page.evaluate(() => globalThis.ballotTrials.leftInBrowser())).toEqual([]);
      });
      expect(filesWithTrace(profile).length).toBeGreaterThan(0);
    },
  );

  test(
    'holds nothing on its disk either where nothing was kept on the way: that is how a shared tablet does it',
    { timeout: 60_000 },
    async () => {
      const profile = await inBrowser('b1-person-1', async (page) => {
        const given = [told(), { [trace]: 5 }] as const;
        await page.evaluate(([at, answers]) => globalThis.ballotTrials.draftedInMemory(at, answers), given);
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
