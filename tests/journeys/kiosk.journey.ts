import type { Page } from '@playwright/test';
import { keyboardPerson } from '../accessibility/by-keyboard.ts';
import { expectForEverybody } from '../accessibility/expect-for-everybody.ts';
import { expectFaultTold } from '../accessibility/fault-told.ts';
import { expectMoreTime } from '../accessibility/more-time.ts';
import { expectReadAloud, expectWordsOf, languages } from '../accessibility/read-aloud.ts';
import { expect, test } from '../browser/test-with-demo.ts';
import { whatBrowserHolds } from '../browser/what-browser-holds.ts';

const codes = {
  whole: 'K10SK00000001',
  rest: 'K10SK00000002',
  offline: 'K10SK00000003',
  ordinary: 'K10SK00000004',
  keyboard: 'K10SK00000005',
  read: 'K10SK00000006',
  altered: 'K10SK00000007',
};
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
  await answerOne(page, codes.whole);
  await toTheEnd(page);
  await page.getByRole('button', { name: 'Lever svaret' }).click();
  await expect(page.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeVisible();
  await expect(page.getByRole('link'), 'no way out of the tablet').toHaveCount(0);
  expect(await whatBrowserHolds(page), 'after delivery').not.toMatch(/K[1I]0SK|OMS-|signature|takhoyde-nokler|answers|checked/u);
  await page.getByRole('button', { name: 'Neste person' }).click();
  await expect(welcome(page)).toBeVisible();
  await page.getByRole('button', { name: /Nynorsk/u }).click();
  await expect(page.getByLabel('Koden på kortet')).toHaveValue('');
  await useCode(page, codes.whole);
  await expectFaultTold(page.getByLabel('Koden på kortet'), /Denne koden er brukt|Koden er brukt/u, 'kiosk-code-refused');
  await expectForEverybody(page, 'kiosk-code-refused');
});

test('a screen that somebody has left is cleared, and the same card begins anew', async ({ page }) => {
  await page.clock.install();
  await page.goto('/kiosk/P5');
  await answerOne(page, codes.rest);
  await page.clock.runFor(41_000);
  await expect(page.getByRole('dialog', { name: 'Er du der?' })).toBeVisible();
  await expectForEverybody(page, 'kiosk-rest');
  await expect(page.getByRole('button', { name: 'Ja, jeg er her' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
  await page.clock.runFor(61_000);
  await expect(welcome(page)).toBeVisible();
  expect(await whatBrowserHolds(page), 'after the rest').not.toMatch(/K[1I]0SK|OMS-|signature|takhoyde-nokler|answers|checked/u);
  await page.goto('/slik-verner-vi-deg');
  await page.goBack();
  await expect(welcome(page)).toBeVisible();
  await answerOne(page, codes.rest); // the code is not burnt
  await page.goto('/slik-verner-vi-deg');
  await page.goBack();
  await expect(welcome(page), 'the back button shows nothing of a half-written answer').toBeVisible();
  expect(await whatBrowserHolds(page)).not.toMatch(/K[1I]0SK|OMS-|signature|takhoyde-nokler|answers|checked/u);
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
  await expectForEverybody(page, 'kiosk-waiting');
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
  expect(await whatBrowserHolds(page), 'what lies there is sealed, and its key is found').toMatch(/takhoyde-nokler/u);
});

test('answering at a shared tablet is for everybody, by keyboard alone', async ({ page }) => {
  const person = await keyboardPerson(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await page.goto('/kiosk/P5');
  await expectForEverybody(page, 'kiosk-welcome');
  await person.press(button(/Bokmål/u));
  await expect(page.getByRole('heading', { name: 'Skriv koden på kortet' })).toBeFocused();
  person.hasReached('kiosk-code');
  await expectForEverybody(page, 'kiosk-code');
  await person.write(page.getByLabel('Koden på kortet'), codes.keyboard);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Klar til å svare' })).toBeFocused();
  person.hasReached('kiosk-place');
  await expectForEverybody(page, 'kiosk-place');
  await person.press(button('Start'));
  await person.to(page.getByRole('radio').first());
  await page.keyboard.press('Space');
  person.hasReached('kiosk-question');
  await expectForEverybody(page, 'kiosk-question');
  const heading = page.getByRole('heading', { name: 'Klar til å levere?' });
  while (!(await heading.isVisible())) await person.press(button(/^(?:Hopp over|Neste)$/u));
  person.hasReached('kiosk-end');
  await expectForEverybody(page, 'kiosk-end');
  await person.press(button('Lever svaret'));
  await expect(page.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeFocused();
  person.hasReached('kiosk-receipt');
  await expectForEverybody(page, 'kiosk-receipt');
  await person.press(button('Neste person'));
  await expect(welcome(page)).toBeVisible();
  person.hasReached('kiosk-welcome');
});

test('whoever needs more time at a shared tablet gets it, as often as it is asked for', async ({ page }) => {
  await page.clock.install();
  await page.goto('/kiosk/P5');
  await page.getByRole('button', { name: /Bokmål/u }).click();
  for (let time = 1; time <= 10; time += 1) {
    await page.clock.runFor(41_000);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.clock.runFor(15_000);
    await expectMoreTime(page, 'kiosk-rest');
  }
  await expect(page.getByRole('heading', { name: 'Skriv koden på kortet' })).toBeVisible();
});

test('questions that were altered stop the tablet before a code is used up', async ({ page }) => {
  await page.route('**/skjema', async (route) => {
    const original = await route.fetch();
    await route.fulfill({ response: original, body: (await original.text()).replaceAll('Jeg forstår', 'Jeg aner') });
  });
  await page.goto('/kiosk/P5');
  await page.getByRole('button', { name: /Bokmål/u }).click();
  await useCode(page, codes.altered);
  await expect(page.getByRole('heading', { name: 'Vi stoppet før noe ble sendt' })).toBeVisible();
  await expectForEverybody(page, 'kiosk-stopped');
  await page.getByRole('button', { name: 'Tøm skjermen' }).click();
  await expect(welcome(page)).toBeVisible();
});

test('a screen reader is told what the tablet keeps, that time runs out, and that the answer is delivered', async ({
  page,
  context,
  baseURL,
}) => {
  const speak = async (language: string): Promise<void> => {
    await context.addCookies([{ name: 'spraak', value: language, url: baseURL ?? '' }]);
    await page.goto('/kiosk/P5');
  };
  await page.clock.install();
  await expectReadAloud(page, 'kiosk-welcome', { speak });
  for (const language of languages) {
    await page.goto('/kiosk/P5');
    await page.locator(`.choices button[lang=${language}]`).click();
    await expect(page.locator('#svarkode')).toBeVisible();
    await page.clock.runFor(41_000);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectWordsOf(page.getByRole('dialog'), 'kiosk-rest', language);
  }
  await page.goto('/kiosk/P5');
  await answerOne(page, codes.read);
  await toTheEnd(page);
  await page.getByRole('button', { name: 'Lever svaret' }).click();
  await expect(page.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeVisible();
  await expectReadAloud(page, 'kiosk-receipt');
});
