import { expectFaultTold } from '../../accessibility/fault-told.ts';
import { keyboardPerson } from '../../accessibility/by-keyboard.ts';
import { expectForEverybody } from '../../accessibility/expect-for-everybody.ts';
import { fetchWithCard, useCode } from '../../browser/answer-with-card.ts';
import { expect, test } from '../../browser/test-with-demo.ts';
import { badCaseCity, badCaseCodes } from './bad-case-city.ts';

test.use(badCaseCity);

test('a code is typed by keyboard, in small letters, with O for 0 and I for 1', async ({ page }) => {
  const person = await keyboardPerson(page);
  await page.goto('/kode/P5');
  await expectForEverybody(page, 'card-empty');
  await person.write(page.getByLabel('Koden på kortet'), badCaseCodes.used.toLowerCase().replaceAll('0', 'o'));
  await person.press(page.getByRole('button', { name: 'Bruk koden' }));
  await expect(page.getByText('Svaret ditt teller for')).toBeVisible();
  person.hasReached('card-empty');
});

test('a code that is too short, unknown or used has words at its field, and a press on the same button mends nothing', async ({
  page,
}) => {
  const field = page.getByLabel('Koden på kortet');
  await useCode(page, 'AAAABBBBCCCC1');
  await expectFaultTold(field, /Vi finner ikke denne koden/u, 'card-refused');
  await expectForEverybody(page, 'card-refused');
  await useCode(page, 'AAAA');
  await expectFaultTold(field, /Koden har 13 tegn\. Du har skrevet 4\./u, 'card-refused');
  await fetchWithCard(page, badCaseCodes.used);
  await expect(page.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeVisible();
  const other = await page.context().browser()?.newPage();
  if (other === undefined) throw new Error('the used code requires a browser');
  await other.goto(page.url());
  await other.getByLabel('Koden på kortet').fill(badCaseCodes.used);
  await other.getByRole('button', { name: 'Bruk koden' }).click();
  await expectFaultTold(other.getByLabel('Koden på kortet'), /Denne koden er brukt/u, 'card-refused');
  await other.close();
});

test('a code that cannot be asked about is not called wrong', async ({ page }) => {
  await page.route('**/api/stemmeseddel/plass', (route) => route.abort());
  await useCode(page, badCaseCodes.used);
  await expectFaultTold(page.getByLabel('Koden på kortet'), /Vi får ikke kontakt\. Sjekk nettet/u, 'card-refused');
});

test('whoever guesses codes is asked to wait, in words; a right code still works', async ({ page }) => {
  const guesses = Array.from({ length: 25 }, (_, place) => String(1_000_000_000_000 + place));
  const said = page.getByText('Det er prøvd for mange feil koder herfra.');
  await page.goto('/kode/P5');
  for (const guess of guesses) {
    if (await said.isVisible()) break;
    await page.getByLabel('Koden på kortet').fill(guess);
    const answered = page.waitForResponse('**/api/stemmeseddel/plass');
    await page.getByRole('button', { name: 'Bruk koden' }).click();
    await answered;
    await expect(page.getByRole('alert')).toBeVisible();
  }
  await expect(said).toBeVisible();
  await expectFaultTold(page.getByLabel('Koden på kortet'), /Vent ett minutt og prøv igjen/u, 'card-too-many');
  await expectForEverybody(page, 'card-too-many');
  await page.getByLabel('Koden på kortet').fill(badCaseCodes.tabs);
  await page.getByRole('button', { name: 'Bruk koden' }).click();
  await expect(page.getByText('Svaret ditt teller for')).toBeVisible();
});
