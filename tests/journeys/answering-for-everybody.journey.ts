import { expectForEverybody } from '../accessibility/expect-for-everybody.ts';
import { keyboardPerson } from '../accessibility/by-keyboard.ts';
import { openPulse } from '../browser/answer-as.ts';
import { expect, test } from '../browser/test-with-demo.ts';

test.use({ city: 'answering' });

test('finding the way in is for everybody', async ({ page }) => {
  await page.goto(openPulse);
  await expect(page.getByRole('link', { name: 'Logg inn med jobbkontoen' })).toBeVisible();
  await expectForEverybody(page, 'start-signed-out');
  await page.goto('/svar/hjelp?maling=P5');
  await expectForEverybody(page, 'help');
  await page.goto('/tilgjengelighet');
  await expectForEverybody(page, 'statement');
});

test('the accessibility statement is one press away from every page', async ({ page }) => {
  for (const path of ['/', openPulse, '/kode/P5', '/svar/hjelp', '/kvittering', '/instrumenter', '/svar/finnes-ikke']) {
    await page.goto(path);
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Tilgjengelighet' }), path).toHaveAttribute(
      'href',
      '/tilgjengelighet',
    );
  }
});

test('answering is for everybody, from the first page to the receipt, by keyboard alone', async ({ page }) => {
  test.setTimeout(240_000);
  const person = await keyboardPerson(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  await test.step('The ballot is fetched', async () => {
    await page.goto(`/api/innlogging?tilbake=${encodeURIComponent(openPulse)}`);
    await person.press(button(/Natalia Baran/u));
    await expect(page.getByText('Svaret ditt teller for')).toBeVisible();
    person.hasReached('start-invited');
    await expectForEverybody(page, 'start-invited');
    await person.press(button('Hent svarkode'));
    await expect(page.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeFocused();
    person.hasReached('ballot-fetched');
    await expectForEverybody(page, 'ballot-fetched');
    await person.press(button('Start'));
  });

  await test.step('A statement is answered, changed and left', async () => {
    await expect(page.getByText(/^1 av \d+$/u)).toBeVisible();
    await person.to(page.getByRole('radio').first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio').nth(1)).toBeChecked();
    person.hasReached('question-one');
    await expectForEverybody(page, 'question-one');
    await person.press(button('Neste'));
    await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('radio').nth(1)).toBeChecked();
  });

  await test.step('A short list of statements', async () => {
    await person.press(button('Vis som korte lister'));
    await expect(page.getByRole('group').nth(1)).toBeVisible();
    person.hasReached('question-list');
    await expectForEverybody(page, 'question-list');
    const heading = page.getByRole('heading', { name: 'Klar til å levere?' });
    while (!(await heading.isVisible())) await person.press(button(/^(?:Hopp over|Neste)$/u));
    person.hasReached('end');
    await expectForEverybody(page, 'end');
  });

  await test.step('The receipt', async () => {
    await person.press(button('Lever svaret'));
    await expect(page.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeFocused();
    person.hasReached('receipt');
    await expectForEverybody(page, 'receipt');
  });
});
