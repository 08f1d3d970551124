import type { Page } from '@playwright/test';
import { expectForEverybody } from '../../accessibility/expect-for-everybody.ts';
import { answerOne, deliver, fetchWithCard, useCode } from '../../browser/answer-with-card.ts';
import { expect, test } from '../../browser/test-with-demo.ts';
import { badCaseCity, badCaseCodes } from './bad-case-city.ts';

test.use(badCaseCity);

test('a server that is down while the ballot is fetched, or the answer delivered, costs nothing', async ({ page }) => {
  await useCode(page, badCaseCodes.down);
  await expect(page.getByText('Svaret ditt teller for')).toBeVisible();
  await page.route('**/api/stemmeseddel', (route) => route.abort());
  await page.getByRole('button', { name: 'Hent svarkode' }).click();
  await expect(page.getByText('Vi får ikke kontakt')).toBeVisible();
  await expectForEverybody(page, 'ballot-unreachable');
  await page.unroute('**/api/stemmeseddel');
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await answerOne(page);
  await page.route('**/stemme', (route) => route.fulfill({ status: 503, body: '' }));
  await deliver(page);
  await expect(page.getByRole('heading', { name: 'Svaret er ikke levert ennå' })).toBeVisible();
  await expectForEverybody(page, 'waiting');
  await page.unroute('**/stemme');
  await page.getByRole('button', { name: 'Prøv nå' }).click();
  await expect(page.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeVisible();
});

const boxSays = (page: Page, code: string, status: number) =>
  page.route('**/stemme', (route) =>
    route.fulfill({
      status,
      json: { code },
      headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type, accept-language' },
    }),
  );

test('a ballot that the box refuses stays on the device, and one that comes too late is told', async ({ page }) => {
  await boxSays(page, 'forged-signature', 403);
  await fetchWithCard(page, badCaseCodes.refused);
  await answerOne(page);
  await deliver(page);
  await expect(page.getByRole('heading', { name: 'Svaret ble ikke tatt imot' })).toBeVisible();
  await expectForEverybody(page, 'stopped-refused');
  await page.getByRole('button', { name: 'Slett utkastet fra denne enheten' }).click();
  await expect(page.getByRole('heading', { name: 'Slettet' })).toBeVisible();
  await expectForEverybody(page, 'stopped-deleted');
  await page.unroute('**/stemme');
  await boxSays(page, 'wave-closed', 410);
  await fetchWithCard(page, badCaseCodes.late);
  await answerOne(page);
  await deliver(page);
  await expect(page.getByRole('heading', { name: 'Målerunden stengte før svaret kom fram' })).toBeVisible();
  await expectForEverybody(page, 'stopped-too-late');
});
