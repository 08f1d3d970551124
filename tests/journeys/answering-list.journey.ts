import type { Page } from '@playwright/test';
import { expect, test } from '../browser/test-with-demo.ts';

const codes = ['ANEW000000001', 'ANEW000000002'];
test.use({ city: 'lists', printedCodes: codes });

const fetchBallot = async (page: Page, code: string): Promise<void> => {
  await page.goto('/kode/P5');
  await page.getByLabel('Koden på kortet').fill(code);
  await page.getByRole('button', { name: 'Bruk koden' }).click();
  await page.getByRole('button', { name: 'Hent svarkode' }).click();
};

test('a ballot that is fetched anew after everything was deleted begins at its beginning', async ({ page }) => {
  await fetchBallot(page, codes[0] ?? '');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('radio', { name: 'Helt enig', exact: true }).click();
  await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
  await page.getByRole('button', { name: 'Fortsett på en annen enhet' }).click();
  await expect(page.getByRole('dialog'), 'its looks came with the page').toHaveCSS('display', 'grid');
  await page.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).click();
  await page.getByRole('button', { name: 'Slett utkastet fra denne enheten' }).click();
  await expect(page.getByRole('dialog')).toHaveCSS('display', 'grid');
  await page.getByRole('button', { name: 'Slett svarene og svarkoden' }).click();
  await expect(page.getByRole('heading', { name: 'Slettet' })).toBeVisible();
  await page.reload();
  await page.getByLabel('Koden på kortet').fill(codes[1] ?? '');
  await page.getByRole('button', { name: 'Bruk koden' }).click();
  await page.getByRole('button', { name: 'Hent svarkode' }).click();
  await expect(page.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Én påstand om gangen' })).toBeVisible();
});
