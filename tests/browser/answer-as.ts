import { expect, type Page } from '@playwright/test';

/** The pulse that is open in the demo city. */
export const openPulse = '/svar/P5';

/** Signs in as one of the demo's people, on the way to the open pulse. */
export const comeToAnswer = async (page: Page, name: RegExp): Promise<void> => {
  await page.goto(`/api/innlogging?tilbake=${encodeURIComponent(openPulse)}`);
  await page.getByRole('button', { name }).click();
  await page.waitForURL(`**${openPulse}`);
};

/** Fetches the ballot and opens the first question. */
export const openQuestions = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Hent svarkode' }).click();
  await expect(page.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeVisible();
  await page.getByRole('button', { name: 'Start' }).click();
};

/** Leaves the rest unanswered, until the page that asks whether to hand in. */
export const skipToTheEnd = async (page: Page): Promise<void> => {
  const progress = page.getByText(/^\d+ av \d+$/u);
  const [at, count] = (await progress.innerText()).split(' av ').map(Number);
  for (let place = at ?? 1; place <= (count ?? 0); place += 1) {
    await expect(progress).toHaveText(`${String(place)} av ${String(count)}`);
    await page.getByRole('button', { name: /^(?:Hopp over|Neste)$/u }).click();
  }
  await expect(page.getByRole('heading', { name: 'Klar til å levere?' })).toBeVisible();
};

/** Everything that a browser keeps of this site, as text: what is left on the device. */
export const leftOnDevice = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const rows: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
      });
      for (const store of database.objectStoreNames)
        rows.push(
          ...(await new Promise<unknown[]>((resolve) => {
            const reading = database.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => resolve(reading.result);
          })),
        );
      database.close();
    }
    const workers = (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope);
    return JSON.stringify([rows, Object.entries(localStorage), Object.entries(sessionStorage), await caches.keys(), workers]);
  });

/** What `leftOnDevice` tells of a device on which nothing is left. */
export const nothingLeft = JSON.stringify([[], [], [], [], []]);
