import { keyboardPerson } from '../accessibility/by-keyboard.ts';
import { expectForEverybody } from '../accessibility/expect-for-everybody.ts';
import { expectReadAloud, expectWordsOf } from '../accessibility/read-aloud.ts';
import { answerOne, deliver, fetchWithCard } from '../browser/answer-with-card.ts';
import { expect, test } from '../browser/test-with-demo.ts';

const codes = { receipt: 'AR0VND0000001', read: 'AR0VND0000002' };
test.use({ city: 'around answering', printedCodes: Object.values(codes) });

const letters = /^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}$/u;

test('the page that a poster leads to is for everybody, and so is a poster that nobody knows', async ({
  page,
  context,
  baseURL,
}) => {
  const person = await keyboardPerson(page);
  await page.goto('/api/innlogging?tilbake=%2Fmalinger%2FP5%2Fplakater');
  await person.press(page.getByRole('button', { name: /Drift,/u }));
  await page.waitForURL('**/malinger/P5/plakater');
  await person.press(page.getByRole('button', { name: 'Velg alle' }));
  await person.press(page.getByRole('button', { name: 'Lag plakater' }));
  const address = new URL(`http://${(await page.locator('.address').first().innerText()).replaceAll(/\s/gu, '')}`);
  await page.goto(address.pathname);
  await expect(page.getByText(/^Plakaten henger hos:/u)).toBeVisible();
  await expectForEverybody(page, 'poster-landing');
  const speak = async (language: string): Promise<void> => {
    await context.addCookies([{ name: 'spraak', value: language, url: baseURL ?? '' }]);
    await page.reload();
  };
  await expectReadAloud(page, 'poster-landing', { speak });
  await person.press(page.getByRole('link', { name: 'Bruk koden på kortet' }));
  await expect(page).toHaveURL('/kode/P5');
  person.hasReached('poster-landing');
  await page.goto('/p/22222');
  await expect(page.getByRole('heading', { name: 'Denne plakaten kjenner vi ikke' })).toBeVisible();
  await expectForEverybody(page, 'poster-unknown');
});

test('looking up a receipt is for everybody, by keyboard alone', async ({ page }) => {
  await fetchWithCard(page, codes.receipt);
  await answerOne(page);
  await deliver(page);
  const receipt = await page.getByText(letters).innerText();

  const person = await keyboardPerson(page);
  await page.goto('/kvittering');
  await expectForEverybody(page, 'receipt-choose');
  await person.press(page.getByRole('main').getByRole('link').first());
  const field = page.getByLabel('Kvitteringskode', { exact: true });
  await expect(field).toBeVisible();
  person.hasReached('receipt-check');
  await page.goto('/kvittering/P5');
  await expectForEverybody(page, 'receipt-check');
  await person.write(field, receipt.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByText('Svaret ditt er mottatt', { exact: true })).toBeVisible();
  person.hasReached('receipt-found');
  await expectForEverybody(page, 'receipt-found');
  await person.write(field, '0000-0000-0000-0000');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Vi finner ikke denne koden', { exact: true })).toBeVisible();
  await expectForEverybody(page, 'receipt-missing');
  await person.write(field, 'hei');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dette ser ikke ut som en kvitteringskode', { exact: true })).toBeVisible();
  await expectForEverybody(page, 'receipt-malformed');
});

test('a screen reader is told what came of looking up a receipt, and what the code shows', async ({ page, context, baseURL }) => {
  await fetchWithCard(page, codes.read);
  await answerOne(page);
  await deliver(page);
  const receipt = await page.getByText(letters).innerText();
  for (const language of ['nb', 'nn', 'en'] as const) {
    await context.addCookies([{ name: 'spraak', value: language, url: baseURL ?? '' }]);
    await page.goto('/kvittering/P5');
    await page.locator('#kvittering').fill(receipt);
    await page.getByRole('main').locator('button[type=submit]').click();
    await expect(page.getByRole('status').locator('p').first()).toBeVisible();
    await expectWordsOf(page.getByRole('main'), 'receipt-found', language);
  }
});
