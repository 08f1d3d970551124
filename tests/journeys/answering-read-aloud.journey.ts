import { expectReadAloud } from '../accessibility/read-aloud.ts';
import { comeToAnswer, openQuestions } from '../browser/answer-as.ts';
import { expect, test } from '../browser/test-with-demo.ts';

test.use({ city: 'answering' });

// What a screen reader is given lies in tests/accessibility/transcripts, one file for each state and language.
test('a screen reader says place, statement, scale, state and progress in each language, from the first page to the receipt', async ({
  page,
}) => {
  await comeToAnswer(page, /Sahra Haug/u);
  await expect(page.getByRole('button', { name: 'Hent svarkode' })).toBeVisible();
  await expectReadAloud(page, 'start-invited');

  await test.step('One statement at a time, with an answer that stays when the language changes', async () => {
    await openQuestions(page);
    await page.getByRole('radio', { name: 'Litt enig', exact: true }).click();
    await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
    await page.getByRole('button', { name: 'Tilbake' }).click();
    await expect(page.getByText(/^1 av \d+$/u)).toBeVisible();
    await expectReadAloud(page, 'question-one');
  });

  await test.step('Short lists', async () => {
    await page.getByRole('button', { name: 'Vis som korte lister' }).click();
    await expect(page.getByRole('group').nth(1)).toBeVisible();
    await expectReadAloud(page, 'question-list');
    const heading = page.getByRole('heading', { name: 'Klar til å levere?' });
    while (!(await heading.isVisible())) await page.getByRole('button', { name: /^(?:Hopp over|Neste)$/u }).click();
    await expectReadAloud(page, 'end');
  });

  await test.step('The receipt', async () => {
    await page.getByRole('button', { name: 'Lever svaret' }).click();
    await expect(page.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeVisible();
    await expectReadAloud(page, 'receipt');
  });
});
