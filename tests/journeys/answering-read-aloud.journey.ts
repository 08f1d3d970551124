import { comeToAnswer, openQuestions } from '../browser/answer-as.ts';
import { expect, test } from '../browser/test-with-demo.ts';

test.use({ city: 'answering' });

/** What a screen reader is given of the first question, once its fourth step has been chosen: place, statement, scale, state. */
const transcripts = [
  {
    language: 'NB Bokmål',
    main: `
      - paragraph: Spørsmål 1 av 10. Hvorfor og hva
      - heading "Hvorfor og hva" [level=1]
      - group "Jeg forstår hvorfor vi omstiller oss.":
        - radio "Helt uenig"
        - radio "Litt uenig"
        - radio "Verken enig eller uenig"
        - radio "Litt enig" [checked]
        - radio "Helt enig"
        - radio "Vet ikke / ikke relevant"
      - button "Tilbake"
      - button "Neste"`,
  },
  {
    language: 'NN Nynorsk',
    main: `
      - paragraph: Spørsmål 1 av 10. Kvifor og kva
      - heading "Kvifor og kva" [level=1]
      - group "Eg forstår kvifor vi omstiller oss.":
        - radio "Heilt ueinig"
        - radio "Litt ueinig"
        - radio "Verken einig eller ueinig"
        - radio "Litt einig" [checked]
        - radio "Heilt einig"
        - radio "Veit ikkje / ikkje relevant"
      - button "Tilbake"
      - button "Neste"`,
  },
  {
    language: 'EN English',
    main: `
      - paragraph: Question 1 of 10. Why and what
      - heading "Why and what" [level=1]
      - group "I understand why we are changing.":
        - radio "Strongly disagree"
        - radio "Somewhat disagree"
        - radio "Neither agree nor disagree"
        - radio "Somewhat agree" [checked]
        - radio "Strongly agree"
        - radio "Don't know / not relevant"
      - button "Back"
      - button "Next"`,
  },
] as const;

test('a screen reader says place, statement, scale and state, in each language, and the answer stays when the language changes', async ({
  page,
}) => {
  await comeToAnswer(page, /Sahra Haug/u);
  await openQuestions(page);
  await page.getByRole('radio', { name: 'Litt enig', exact: true }).click();
  await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
  await page.getByRole('button', { name: 'Tilbake' }).click();
  await expect(page.getByText(/^1 av \d+$/u)).toBeVisible();
  for (const { language, main } of transcripts) {
    await page.getByRole('button', { name: language, exact: true }).click();
    await expect(page.getByRole('main')).toMatchAriaSnapshot(main);
    await expect(page.locator('html')).toHaveAttribute('lang', language.slice(0, 2).toLowerCase());
  }
});
