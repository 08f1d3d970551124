import { codeGzipBytes, noteRequests } from '../bench/load-page.ts';
import { expect, test } from '../browser/test-with-demo.ts';

test.use({ city: 'answering' });

const kibibyte = 1024;
const signIn = `/api/innlogging?tilbake=${encodeURIComponent('/svar/P5')}`;

test('the answering page is light: 60 KiB in ten requests, and 85 KiB with what it takes to draw a ballot and answer', async ({
  page,
}) => {
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
  expect(codeGzipBytes(first), 'with 5 KiB to spare').toBeLessThanOrEqual(55 * kibibyte);
  const uncompressed = first.filter(
    ({ isCompressed, kind, gzipBytes }) => !isCompressed && kind !== 'font' && gzipBytes > kibibyte,
  );
  expect(uncompressed).toEqual([]);

  await fresh.getByRole('button', { name: 'Hent svarkode' }).click();
  await expect(fresh.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeVisible();
  const scripts = (await weighed()).slice(first.length).filter(({ kind }) => kind === 'script');
  expect(scripts[0]?.path, 'all of it comes in one file').toMatch(/\/questions\./u);
  expect(codeGzipBytes([...first, ...scripts.slice(0, 1)])).toBeLessThanOrEqual(85 * kibibyte);
});
