import { codeGzipBytes, noteRequests } from '../bench/load-page.ts';
import { expectAccessible } from '../browser/expect-accessible.ts';
import { expect, test } from '../browser/test-with-demo.ts';

const kibibyte = 1024;

test('the receipt page is light, and tells in place what a code is', async ({ page }) => {
  const weighed = noteRequests(page);
  await page.goto('/kvittering/P5', { waitUntil: 'networkidle' });
  const first = await weighed();
  expect(first.length, first.map(({ path }) => path).join('\n')).toBeLessThanOrEqual(6);
  expect(codeGzipBytes(first)).toBeLessThanOrEqual(15 * kibibyte);

  const field = page.getByLabel('Kvitteringskode');
  await field.fill('hei');
  await page.getByRole('button', { name: 'Sjekk koden' }).click();
  await expect(page.getByText('Dette ser ikke ut som en kvitteringskode')).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await field.fill('0123-4567-89ab-cdef');
  await field.press('Enter');
  await expect(page.getByText('Vi finner ikke denne koden')).toBeVisible();
  await expect(field).not.toHaveAttribute('aria-invalid');
  await expect(page.getByRole('button', { name: 'Sjekk koden' })).toBeEnabled();
  await expect(page.getByRole('status').getByRole('paragraph')).toHaveCount(2);
});

test('no address that the receipt page asks for has the receipt in it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/kvittering/P5');
  await page.getByLabel('Kvitteringskode').fill('0123-4567-89AB-CDEF');
  await page.getByLabel('Kvitteringskode').press('Enter');
  await expect(page.getByText('Vi finner ikke denne koden')).toBeVisible();
  expect(asked.filter((address) => /0123|cdef/iu.test(address))).toEqual([]);
  expect(page.url()).toMatch(/\/kvittering\/P5$/u);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('it says why script is needed and what to do, and offers no form that would send the code anywhere', async ({ page }) => {
    await page.goto('/kvittering/P5');
    await expect(page.locator('noscript section h2')).toHaveText('Slå på JavaScript for å sjekke koden');
    await expect(page.getByLabel('Kvitteringskode')).toBeHidden();
    await page.goto('/kvittering/W5');
    await expect(page.locator('noscript section p').last()).toContainText('laste ned kvitteringslisten');
    await expect(page.getByRole('link', { name: 'Last ned kvitteringslisten' })).toBeVisible();
    await expect(page.locator('form input[name]:not([name=tilbake])')).toHaveCount(0);
  });
});
