import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/expect-accessible.ts';
import { expect, test } from '../browser/test-with-demo.ts';

const cityFile = (name: string): string => fileURLToPath(new URL(`../../api/demo/city/${name}`, import.meta.url));

const beginWith = async (page: Page, button: string, name: string): Promise<void> => {
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: button }) });
  await form.getByLabel('Navn på alternativet').fill(name);
  await form.getByRole('button', { name: button }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
};

test('an operator draws two alternatives of a reform, puts them side by side, and cancels the reform again', async ({ page }) => {
  test.slow();
  await page.goto('/api/innlogging?tilbake=/reform');
  await page.getByRole('button', { name: /Dariush Hashemi/u }).click();
  await page.getByLabel('Navn').fill('Bydelsreformen');
  await page.getByLabel('Ut fra organisasjonen').selectOption('2026');
  await page.getByLabel('Skal gjelde fra').fill('2030-01-01');
  await page.getByRole('button', { name: 'Start reformen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bydelsreformen' })).toBeVisible();
  const reform = page.url();

  await test.step('From the files of the demo: nothing to mend, and the picture has its sentence', async () => {
    await page.getByLabel('Enhetsfil (CSV)').setInputFiles(cityFile('units_2028.csv'));
    await page.getByLabel('Overgangsfil (CSV)').setInputFiles(cityFile('crosswalk_2026_2028.csv'));
    await beginWith(page, 'Les filene', '9 bydeler');
    await expect(page.getByText('Ingenting må rettes')).toBeVisible();
    await expect(page.getByRole('figure').first()).toContainText('16 enheter i dag');
    await expectAccessible(page);
  });

  await test.step('Drawn: two districts are merged, with the departments of the same name, by keyboard', async () => {
    await page.goto(reform);
    await beginWith(page, 'Begynn her', '14 bydeler');
    await page.goto(`${page.url()}?enhet=D-B04`);
    await page.locator('summary').filter({ hasText: 'Slå sammen' }).press('Enter');
    await page.getByLabel('Bydel Frogner').press('Space');
    await page.getByLabel('Navn på den nye enheten').fill('Ny bydel vest');
    await expectAccessible(page);
    await page.getByLabel('Navn på den nye enheten').press('Enter');
    await expect(page.getByText('Bydel St. Hanshaugen og Bydel Frogner er slått sammen til Ny bydel vest')).toBeVisible();
  });

  await test.step('Side by side, and gone when the reform is cancelled', async () => {
    await page.goto(reform);
    const districts = page.getByRole('row', { name: /Antall bydeler/u });
    await expect(districts.getByRole('cell')).toHaveText(['15', '14', '9']);
    await expectAccessible(page);
    await page.locator('summary').filter({ hasText: 'Avlys reformen' }).click();
    await page.getByLabel('Ja, slett reformen og alle alternativene').check();
    await page.getByRole('button', { name: 'Avlys reformen' }).click();
    await expect(page.getByText('Ingen reform er planlagt.')).toBeVisible();
  });
});
