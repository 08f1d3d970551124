import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserToLaunch } from '../browser/browser-to-launch.ts';
import { startDemo } from '../browser/demo-server.ts';
import { codeGzipBytes, noteRequests, slowDown, slowPhone } from './load-page.ts';

const handler = path.resolve(import.meta.dirname, '../../web/build/handler.js');
const viewport = { width: 390, height: 844 };
const wave = '/svar/P5';

const signIn = async (page: Page): Promise<void> => {
  await page.goto(`/api/innlogging?tilbake=${encodeURIComponent(wave)}`);
  await page.getByRole('button', { name: /Selma Arnesen/u }).click();
  await page.waitForURL(`**${wave}`);
};

/** The largest paint so far and how much moved after it was drawn, as the browser itself saw it. */
const paintOf = (page: Page): Promise<{ largestPaintMs: number; layoutShift: number }> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let layoutShift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) layoutShift += 'value' in entry ? Number(entry.value) : 0;
        }).observe({ type: 'layout-shift', buffered: true });
        new PerformanceObserver((list) => {
          const largestPaintMs = Math.round(list.getEntries().at(-1)?.startTime ?? Number.NaN);
          resolve({ largestPaintMs, layoutShift: Math.round(layoutShift * 1000) / 1000 });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );

type Sizes = { readonly requestCount: number; readonly codeGzipBytes: number };
const sizesOf = (requests: Awaited<ReturnType<ReturnType<typeof noteRequests>>>): Sizes => ({
  requestCount: requests.length,
  codeGzipBytes: codeGzipBytes(requests),
});

/** Fetches the ballot and opens the first question: what has been asked for by then, the first load included. */
const openFirstQuestion = async (page: Page, weighed: ReturnType<typeof noteRequests>): Promise<Sizes> => {
  await page.getByRole('button', { name: 'Hent svarkode' }).click();
  await page.getByRole('heading', { name: 'Svarkoden er hentet' }).waitFor();
  const asked = await weighed();
  // Words of the other languages and copies for a lift without a net come after, when nobody waits for them.
  const until = asked.slice(0, asked.findLastIndex(({ path }) => path.startsWith('/api/stemmeseddel')) + 1);
  return sizesOf(until);
};

/** The page where a receipt is looked up. */
const weighReceiptPage = async (browser: Browser, origin: string): Promise<Sizes> => {
  const page = await browser.newPage({ baseURL: origin, viewport });
  const weighed = noteRequests(page);
  await page.goto('/kvittering/P5', { waitUntil: 'networkidle' });
  const sizes = sizesOf(await weighed());
  await page.close();
  return sizes;
};

const loadOnce = async (browser: Browser, origin: string): Promise<Record<string, unknown>> => {
  const context = await browser.newContext({ baseURL: origin, viewport, locale: 'nb-NO' });
  try {
    await signIn(await context.newPage());
    const page = await context.newPage();
    await slowDown(page);
    const weighed = noteRequests(page);
    await page.goto(wave, { waitUntil: 'commit' });
    const fetchCode = page.getByRole('button', { name: 'Hent svarkode' });
    await fetchCode.waitFor();
    const usableMs = Math.round(await page.evaluate(() => performance.now()));
    await page.waitForLoadState('networkidle');
    const first = await weighed();
    const paint = await paintOf(page);
    return { usableMs, ...paint, ...sizesOf(first), untilFirstQuestion: await openFirstQuestion(page, weighed) };
  } finally {
    await context.close();
  }
};

/** The first load of the answering page by somebody who is signed in, on a slow phone: what it weighs and when it can be used. */
export const benchAnsweringPage = async (): Promise<Record<string, unknown>> => {
  if (!existsSync(handler)) return {};
  const folder = mkdtempSync(path.join(tmpdir(), 'takhoyde-bench-'));
  const demo = await startDemo({ dataFolder: path.join(folder, 'data') });
  const browser = await chromium.launch(await browserToLaunch());
  try {
    const loaded = await loadOnce(browser, demo.origin);
    return { ...slowPhone, ...loaded, receiptPage: await weighReceiptPage(browser, demo.origin) };
  } finally {
    await browser.close();
    await demo.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
