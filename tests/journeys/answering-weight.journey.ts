import { codeGzipBytes, noteRequests } from '../bench/load-page.ts';
import { expect, test } from '../browser/test-with-demo.ts';

test.use({ city: 'answering' });

const kibibyte = 1024;
const signIn = `/api/innlogging?tilbake=${encodeURIComponent('/svar/P5')}`;

test('the answering page is light: 60 KiB in ten requests, and 85 KiB with the code that draws a ballot', async ({ page }) => {
  await page.goto(signIn);
  await page.getByRole('button', { name: /Selma Arnesen/u }).click();
  await page.waitForURL('**/svar/P5');
  const fresh = await page.context().newPage();
  const session = await fresh.context().newCDPSession(fresh);
  await session.send('Network.clearBrowserCache');
  const weighed = noteRequests(fresh);
  await fresh.goto('/svar/P5', { waitUntil: 'networkidle' });
  await expect(fresh.getByRole('button', { name: 'Hent svarkode' })).toBeVisible();
  const first = await weighed();
  expect(first.length, first.map(({ path }) => path).join('\n')).toBeLessThanOrEqual(10);
  expect(codeGzipBytes(first)).toBeLessThanOrEqual(60 * kibibyte);
  const uncompressed = first.filter(
    ({ isCompressed, kind, gzipBytes }) => !isCompressed && kind !== 'font' && gzipBytes > kibibyte,
  );
  expect(uncompressed).toEqual([]);

  await fresh.getByRole('button', { name: 'Hent svarkode' }).click();
  await expect(fresh.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeVisible();
  const until = await weighed();
  const ballotCode = until.slice(first.length).filter(({ kind, path }) => kind === 'script' && path.includes('ballot-client'));
  expect(ballotCode).toHaveLength(1);
  expect(codeGzipBytes([...first, ...ballotCode])).toBeLessThanOrEqual(85 * kibibyte);
});
