import path from 'node:path';
import type { Page } from '@playwright/test';
import { shippedDefinitions } from '@takhoyde/survey-definitions/shipped';
import { test as base, expect } from '@playwright/test';
import { spawnTown, type SpawnedTown } from '../browser/spawn-town.ts';
import { SteadyReader } from '../browser/steady-reader.ts';
import { cardOf, type Reader } from './answering-time/cards.ts';

const test = base.extend<object, { town: SpawnedTown }>({
  town: [
    async ({}, use) => {
      const town = await spawnTown(path.join(import.meta.dirname, 'answering-time', 'survey-town.ts'));
      await use(town);
      await town.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: ({ town }, use) => use(town.origin),
});

const promisedMinutes = async (page: Page): Promise<number> => {
  const fact = await page.getByText(/^Ca\. \d+ minutter$/u).innerText();
  return Number(/\d+/u.exec(fact)?.[0]);
};

/** Everything from the card in the hand to the receipt. Each question gets its first choice, which opens what hangs on a «yes». */
const answerAll = async (page: Page, view: 'one' | 'list', code: string): Promise<number> => {
  const reader = new SteadyReader(page);
  await page.getByLabel('Koden på kortet').fill(code);
  await reader.press(page.getByRole('button', { name: 'Bruk koden' }));
  await expect(page.getByText('Svaret ditt teller for')).toBeVisible();
  await reader.press(page.getByRole('button', { name: 'Hent svarkode' }));
  await expect(page.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeVisible();
  if (view === 'list') await reader.press(page.getByRole('radio', { name: 'Korte lister' }));
  await reader.press(page.getByRole('button', { name: 'Start' }));
  const progress = page.getByText(/^\d+ av \d+$/u);
  const end = page.getByRole('heading', { name: 'Klar til å levere?' });
  while (!(await end.isVisible())) {
    const turned = await progress.innerText();
    await reader.read();
    const questions = page.getByRole('main').locator('fieldset');
    for (let place = 0; place < (await questions.count()); place += 1)
      await reader.press(questions.nth(place).locator('label').first());
    const turnsByItself = view === 'one' && (await page.getByRole('checkbox').count()) === 0;
    if (!turnsByItself) await reader.press(page.getByRole('button', { name: 'Neste' }));
    await expect(page.getByText(turned, { exact: true })).toHaveCount(0);
  }
  await reader.press(page.getByRole('button', { name: 'Lever svaret' }));
  await expect(page.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeVisible();
  return reader.seconds / 60;
};

for (const { id, estimatedMinutes } of shippedDefinitions) {
  const slower: Reader = estimatedMinutes.leader >= estimatedMinutes.employee ? 'leader' : 'employee';
  for (const view of ['one', 'list'] as const) {
    test(`a steady reader gets through ${id} (${view}) in the minutes that its first page promises`, async ({ page }) => {
      await page.goto(`/kode/${id}`);
      const promised = await promisedMinutes(page);
      const needed = await answerAll(page, view, cardOf(slower, view));
      test.info().annotations.push({ type: 'minutes', description: `${needed.toFixed(1)} of ${String(promised)}` });
      expect(needed).toBeLessThanOrEqual(promised);
    });
  }
}
