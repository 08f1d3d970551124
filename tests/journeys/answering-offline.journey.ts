import { comeToAnswer, leftOnDevice, nothingLeft, openPulse, openQuestions, skipToTheEnd } from '../browser/answer-as.ts';
import { expect, test } from '../browser/test-with-demo.ts';

test.use({ city: 'answering' });

test('an answer begun in a lift survives a dead battery, and is delivered once when the network is back', async ({
  page,
  context,
}) => {
  await test.step('Whoever only looks leaves nothing on the device', async () => {
    await comeToAnswer(page, /Trang Phan/u);
    await expect(page.getByRole('button', { name: 'Hent svarkode' })).toBeVisible();
    expect(await leftOnDevice(page)).toBe(nothingLeft);
  });

  await test.step('The questions are on the device, and nothing of the answers in what is kept for the network', async () => {
    await openQuestions(page);
    await page.getByRole('radio', { name: 'Litt enig', exact: true }).click();
    await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready);
    const kept = await page.evaluate(async () => {
      const keys = await (await caches.open('takhoyde-svar:P5')).keys();
      return keys.map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain('/api/malinger/P5/skjema');
    expect(kept.filter((path) => !/^\/(?:svar|_app\/immutable|api\/malinger\/P5)\//u.test(path))).toEqual([]);
  });

  await test.step('Without a network the page loads, at the same question', async () => {
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
    await page.getByRole('button', { name: 'EN English' }).click();
    await expect(page.getByRole('radio', { name: 'Somewhat agree', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'NB Bokmål' }).click();
    await skipToTheEnd(page);
    await page.getByRole('button', { name: 'Lever svaret' }).click();
    await expect(page.getByRole('heading', { name: 'Svaret er ikke levert ennå' })).toBeVisible();
  });

  const tab = await context.newPage();
  await test.step('After a dead battery the same address tells honestly that nothing is delivered', async () => {
    await page.close();
    await tab.goto(openPulse);
    await expect(tab.getByRole('heading', { name: 'Svaret er ikke levert ennå' })).toBeVisible();
  });

  await test.step('A reply that gets lost costs nothing and counts nothing twice', async () => {
    const outcomes: unknown[] = [];
    await context.route('**/stemme', async (route) => {
      const answer = await route.fetch();
      if (route.request().method() === 'POST') outcomes.push(await answer.json());
      await (outcomes.length === 1 ? route.abort() : route.fulfill({ response: answer }));
    });
    await context.setOffline(false);
    await expect(async () => {
      await tab
        .getByRole('button', { name: 'Prøv nå' })
        .click({ timeout: 500 })
        .catch(() => undefined);
      await expect(tab.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeVisible({ timeout: 500 });
    }).toPass();
    expect(outcomes).toEqual([{ outcome: 'counted' }, { outcome: 'counted' }]);
  });

  await test.step('Nothing is left on the device, and the address leads to the page of today', async () => {
    await expect.poll(() => leftOnDevice(tab)).toBe(nothingLeft);
    await tab.reload();
    await expect(
      tab
        .getByText('Svarkoden er hentet allerede')
        .or(tab.getByRole('heading', { level: 1 }))
        .first(),
    ).toBeVisible();
    expect(await leftOnDevice(tab)).toBe(nothingLeft);
  });
});
