import { expectForEverybody } from '../../accessibility/expect-for-everybody.ts';
import { answerOne, deliver, fetchWithCard } from '../../browser/answer-with-card.ts';
import { expect, test } from '../../browser/test-with-demo.ts';
import { badCaseCity, badCaseCodes } from './bad-case-city.ts';

test.use(badCaseCity);

test('of two tabs one has the questions, and the other may take them over with every answer', async ({ page, context }) => {
  await fetchWithCard(page, badCaseCodes.tabs);
  await answerOne(page);
  const second = await context.newPage();
  await second.goto('/kode/P5');
  await expect(second.getByRole('heading', { name: 'Åpen i et annet vindu' })).toBeVisible();
  await expectForEverybody(second, 'stopped-elsewhere');
  await second.getByRole('button', { name: 'Fortsett', exact: true }).click();
  await expect(second.getByRole('heading', { name: 'Fortsett der du slapp' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Åpen i et annet vindu' })).toBeVisible();
});

test('a device whose clock is a year ahead keeps the draft', async ({ page }) => {
  await page.clock.setSystemTime(new Date('2029-11-20T09:00:00Z'));
  await fetchWithCard(page, badCaseCodes.clock);
  await answerOne(page);
  await page.goto('about:blank');
  await page.goto('/kode/P5');
  await expect(page.getByRole('heading', { name: 'Fortsett der du slapp' })).toBeVisible();
});

test('where the browser keeps nothing, one can answer in one go and is told so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await fetchWithCard(page, badCaseCodes.blocked);
  await expect(page.getByText('Lukker du siden før svaret er levert, er svarkoden tapt.').first()).toBeVisible();
  await expectForEverybody(page, 'ballot-forgetful');
  await answerOne(page);
  await deliver(page);
  await expect(page.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeVisible();
});
