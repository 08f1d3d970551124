import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/expect-accessible.ts';
import { expect, test } from '../browser/test-with-demo.ts';
import { whatBrowserHolds } from '../browser/what-browser-holds.ts';

const codes = { whole: 'K10SK00000001', rest: 'K10SK00000002', offline: 'K10SK00000003', ordinary: 'K10SK00000004' };
test.use({ city: 'shared tablet', printedCodes: Object.values(codes) });

const useCode = async (page: Page, code: string): Promise<void> => {
  await page.getByLabel('Koden på kortet').fill(code.replaceAll('0', 'O')); // as people type it
  await page.getByRole('button', { name: 'Bruk koden' }).click();
};

/** To the second question, with the first one answered. */
const answerOne = async (page: Page, code: string): Promise<void> => {
  await page.getByRole('button', { name: /Bokmål/u }).click();
  await useCode(page, code);
  await expect(page.getByRole('heading', { name: 'Klar til å svare' })).toBeVisible();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('radio', { name: 'Helt uenig', exact: true }).click();
  await page.clock.runFor(500);
  await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
};

const toTheEnd = async (page: Page): Promise<void> => {
  const skip = page.getByRole('button', { name: 'Hopp over' });
  while (await skip.isVisible()) await skip.click();
  await expect(page.getByRole('button', { name: 'Lever svaret' })).toBeVisible();
};

const welcome = (page: Page) => page.getByRole('heading', { name: 'Velg språk for å begynne' });

test('one person after another answers at a shared tablet, which keeps nothing', async ({ page }) => {
  await page.clock.install();
  await page.goto('/kiosk/P5');
  await expectAccessible(page);
  await answerOne(page, codes.whole);
  await expectAccessible(page);
  await toTheEnd(page);
  await page.getByRole('button', { name: 'Lever svaret' }).click();
  await expect(page.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('link'), 'no way out of the tablet').toHaveCount(0);
  expect(await whatBrowserHolds(page), 'after delivery').not.toMatch(/K[1I]0SK|OMS-|signature|answers|checked/u);
  await page.getByRole('button', { name: 'Neste person' }).click();
  await expect(welcome(page)).toBeVisible();
  await page.getByRole('button', { name: /Nynorsk/u }).click();
  await expect(page.getByLabel('Koden på kortet')).toHaveValue('');
  await useCode(page, codes.whole);
  await expect(page.getByRole('alert')).toBeVisible(); // the code is used
});

test('a screen that somebody has left is cleared, and the same card begins anew', async ({ page }) => {
  await page.clock.install();
  await page.goto('/kiosk/P5');
  await answerOne(page, codes.rest);
  await page.clock.runFor(41_000);
  await expect(page.getByRole('dialog', { name: 'Er du der?' })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Ja, jeg er her' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
  await page.clock.runFor(61_000);
  await expect(welcome(page)).toBeVisible();
  expect(await whatBrowserHolds(page), 'after the rest').not.toMatch(/K[1I]0SK|OMS-|signature|answers|checked/u);
  await page.goto('/slik-verner-vi-deg');
  await page.goBack();
  await expect(welcome(page)).toBeVisible();
  await answerOne(page, codes.rest); // the code is not burnt
  await page.goto('/slik-verner-vi-deg');
  await page.goBack();
  await expect(welcome(page), 'the back button shows nothing of a half-written answer').toBeVisible();
  expect(await whatBrowserHolds(page)).not.toMatch(/K[1I]0SK|OMS-|signature|answers|checked/u);
});

test('a tablet without a network says so, keeps the code unspent, and delivers when the network is back', async ({
  page,
  context,
}) => {
  await page.clock.install();
  await page.goto('/kiosk/P5');
  await answerOne(page, codes.offline);
  await toTheEnd(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Lever svaret' }).click();
  await expect(page.getByRole('heading', { name: 'Svaret er ikke levert ennå' })).toBeVisible();
  await expect(page.getByText('Koden din er ikke brukt.')).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeVisible();
});

test('the same search finds code, ballot and answers where somebody answers on a device of their own', async ({ page }) => {
  await page.goto('/kode/P5');
  await useCode(page, codes.ordinary);
  await page.getByRole('button', { name: 'Hent svarkode' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('radio', { name: 'Helt uenig', exact: true }).click();
  await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
  await expect.poll(() => whatBrowserHolds(page)).toMatch(/OMS-/u);
  expect(await whatBrowserHolds(page)).toMatch(/signature/u);
});
