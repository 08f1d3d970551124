import { test as base, expect, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from '../browser/expect-accessible.ts';
import { watchPage } from '../browser/watch-page.ts';
import { startTown, type Town } from './ways-in/town-server.ts';

const test = base.extend<object, { town: Town }>({
  town: [
    async ({ browserName: _ }, use) => {
      const town = await startTown();
      await use(town);
      await town.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** A browser of somebody's own: nothing of anybody else in it. */
const freshPage = async (browser: Browser, town: Town): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: town.origin,
    viewport: test.info().project.use.viewport ?? null,
    locale: 'nb-NO',
  });
  const trouble = watchPage(context);
  context.on('close', () => expect(trouble).toEqual([]));
  return context.newPage();
};

const signInAs = async (page: Page, name: RegExp): Promise<void> => {
  await page.goto('/api/innlogging?tilbake=/');
  await page.getByRole('button', { name }).click();
  await page.waitForURL('/');
};

/** Everything that a page may have kept, as text. */
const leftOnDevice = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const rows: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
      });
      for (const store of db.objectStoreNames) {
        const all = await new Promise<{ key: unknown; value: unknown }[]>((resolve) => {
          const reading = db.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => resolve(reading.result as { key: unknown; value: unknown }[]);
        });
        rows.push(...all);
      }
      db.close();
    }
    return JSON.stringify([rows, Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, history.state]);
  });

/** From the place to the receipt; gives the receipt code. */
const answerFromPlace = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Hent svarkode' }).click();
  await expect(page.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeVisible();
  await page.getByRole('button', { name: 'Start' }).click();
  const progress = page.getByText(/^\d+ av \d+$/u);
  const count = Number(/\d+$/u.exec(await progress.innerText())?.[0]);
  for (let place = 1; place <= count; place += 1) {
    await expect(progress).toHaveText(`${String(place)} av ${String(count)}`);
    await page.getByRole('radio', { name: 'Litt enig', exact: true }).click();
  }
  await page.getByRole('button', { name: 'Lever svaret' }).click();
  await expect(page.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeVisible();
  await expectAccessible(page);
  const receipt = await page.getByText(/^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}$/u).innerText();
  expect(await leftOnDevice(page), 'nothing is left on the device').not.toContain(receipt.replaceAll('-', ''));
  return receipt;
};

const checkReceipt = async (page: Page, receipt: string, title: string): Promise<void> => {
  await page.goto('/kvittering/w1');
  await page.getByLabel('Kvitteringskode').fill(receipt.toLowerCase());
  await page.getByRole('button', { name: 'Sjekk koden' }).click();
  await expect(page.getByText(title, { exact: true })).toBeVisible();
  await expectAccessible(page);
};

test('every way in ends in a ballot that is counted, and each receipt finds its own', async ({ town, browser }) => {
  test.setTimeout(360_000);
  const operator = await freshPage(browser, town);
  await signInAs(operator, /Dariush Drift/u);
  const receipts: string[] = [];

  await test.step('The operator sends the invitations, and sees counts only', async () => {
    await operator.goto('/malinger/w1/invitasjoner');
    await expectAccessible(operator);
    await operator.getByRole('button', { name: 'Send invitasjoner' }).click();
    await expect
      .poll(async () => {
        await operator.goto('/malinger/w1/invitasjoner');
        return operator.locator('dl').first().innerText();
      })
      .toMatch(/Sendt\s+10/u);
    expect(await operator.locator('main').innerText()).not.toMatch(/hjemme-/u);
  });

  const letters = await town.letters();
  const linkTo = (person: string): string =>
    /https?:\S+#lenke=\S+/u.exec(letters.find(({ to }) => to.startsWith(person))?.text ?? '')?.[0] ?? '';

  await test.step('A person opens the link in the letter and answers without signing in', async () => {
    const page = await freshPage(browser, town);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(linkTo('hjemme-1'));
    await expect(page.getByText('Hjemmetjenesten · Medarbeider')).toBeVisible();
    const secret = linkTo('hjemme-1').split('=')[1] ?? 'none';
    expect(page.url()).not.toContain(secret);
    expect(await leftOnDevice(page)).not.toContain(secret);
    await expectAccessible(page);
    receipts.push(await answerFromPlace(page));
    expect(asked.join('\n')).not.toContain(secret);
    expect(await leftOnDevice(page)).not.toContain(secret);
    await page.context().close();
  });

  await test.step('The same link on another phone fetches nothing more, and a wrong one says what to do', async () => {
    const page = await freshPage(browser, town);
    await page.goto(linkTo('hjemme-1'));
    await expect(page.getByText(/hentet/iu).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Hent svarkode' })).toBeHidden();
    await page.goto('/');
    await page.goto(`/svar/w1#lenke=${'0'.repeat(26)}`);
    await expect(page.getByText('Lenken virker ikke')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Logg inn med jobbkontoen' })).toBeVisible();
    await expectAccessible(page);
    await page.context().close();
  });

  await test.step('The operator prints cards for the team without e-mail, and a person scans one', async () => {
    await operator.goto('/malinger/w1/koder');
    await expectAccessible(operator);
    await operator.getByLabel(/tatt ut de gamle kortene/u).check();
    await operator.getByRole('button', { name: 'Lag nye koder' }).click();
    await expect(operator.getByText('Nye koder: 10. Esker: 1.')).toBeVisible();
    await expectAccessible(operator);
    const code = (await operator.locator('.code').first().innerText()).replaceAll('-', '');
    const page = await freshPage(browser, town);
    await page.goto(`/kode/w1#${code}`);
    await page.getByRole('button', { name: 'Bruk koden' }).click();
    await expect(page.getByText('Renhold · Medarbeider')).toBeVisible();
    expect(page.url()).not.toContain(code);
    receipts.push(await answerFromPlace(page));
    await page.context().close();
  });

  await test.step('A poster leads to the work account', async () => {
    await operator.goto('/malinger/w1/plakater');
    await expectAccessible(operator);
    await operator.getByRole('button', { name: 'Velg alle' }).click();
    await operator.getByRole('button', { name: 'Lag plakater' }).click();
    await expect(operator.locator('.sheet')).toHaveCount(3);
    await expectAccessible(operator);
    const address = (await operator.locator('.address').nth(1).innerText()).replaceAll(/\s/gu, '');
    const page = await freshPage(browser, town);
    await page.goto(`http://${address}`);
    await expect(page.getByText('Plakaten henger hos: Hjemmetjenesten')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Logg inn med jobbkontoen' }).click();
    await page.getByRole('button', { name: /Astrid Ansatt/u }).click();
    await expect(page.getByText('Hjemmetjenesten · Medarbeider')).toBeVisible();
    receipts.push(await answerFromPlace(page));
    await page.context().close();
  });

  await test.step('Each receipt is found in the box while the wave is open', async () => {
    const page = await freshPage(browser, town);
    await page.goto('/kvittering');
    await expectAccessible(page);
    for (const receipt of receipts) await checkReceipt(page, receipt, 'Svaret ditt er mottatt');
    await checkReceipt(page, '0000-0000-0000-0000', 'Vi finner ikke denne koden');
    await checkReceipt(page, 'hei', 'Dette ser ikke ut som en kvitteringskode');
    await page.context().close();
  });

  await test.step('After close each is counted, and the public list has those and no others', async () => {
    await town.passDeadline();
    await expect(async () => {
      await operator.goto('/malinger/w1');
      await expect(operator.getByRole('heading', { name: 'Målerunden er lukket' })).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    const page = await freshPage(browser, town);
    for (const receipt of receipts) await checkReceipt(page, receipt, 'Talt med');
    await checkReceipt(page, '0000-0000-0000-0000', 'Koden står ikke på kvitteringslisten');
    const list = await page.request.get('/kvittering/w1/liste.txt');
    expect((await list.text()).trim().split('\n').slice(1)).toEqual(receipts.map((one) => one.replaceAll('-', '')).sort());
    await page.goto(linkTo('hjemme-2'));
    await expect(page.getByText(/stengt/iu).first()).toBeVisible();
    await page.context().close();
  });

  await operator.context().close();
});
