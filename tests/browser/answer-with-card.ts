import { expect, type Page } from '@playwright/test';

/** Opens the page for printed cards anew and writes the code as it is given. */
export const useCode = async (page: Page, code: string): Promise<void> => {
  await page.goto('about:blank'); // another visit, not a reload of the question that was open
  await page.goto('/kode/P5');
  await page.getByLabel('Koden på kortet').fill(code);
  await page.getByRole('button', { name: 'Bruk koden' }).click();
};

/** From the card to the press that fetches the ballot; what comes of it is the journey's business. */
export const fetchWithCard = async (page: Page, code: string): Promise<void> => {
  await useCode(page, code);
  await page.getByRole('button', { name: 'Hent svarkode' }).click();
};

/** To the second question, with the first one answered. */
export const answerOne = async (page: Page, answer = 'Helt enig'): Promise<void> => {
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('radio', { name: answer, exact: true }).click();
  await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
};

/** Leaves the rest unanswered and hands in; whether it is taken is the journey's business. */
export const deliver = async (page: Page): Promise<void> => {
  const skip = page.getByRole('button', { name: 'Hopp over' });
  while (await skip.isVisible()) await skip.click();
  await page.getByRole('button', { name: 'Lever svaret' }).click();
};
