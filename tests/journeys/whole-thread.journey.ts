import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/expect-accessible.ts';
import { expect, test } from '../browser/test-with-demo.ts';

// The story of tests/scenarios/whole-thread.md, with the same headings. It closes the pulse, so it has a city of its own.
test.use({ city: 'whole thread' });

const signInAs = async (page: Page, line: RegExp): Promise<void> => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Logg inn' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: line }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hei');
  await expectAccessible(page);
};

const signOut = async (page: Page): Promise<void> => {
  await page.context().clearCookies();
};

/** Answers, skips and does not know, statement by statement, until the last page; the place in the questionnaire is told in words. */
const answerEverything = async (page: Page): Promise<void> => {
  const answers = ['Helt enig', 'Litt enig', 'Verken enig eller uenig', 'Vet ikke / ikke relevant'];
  const progress = page.getByText(/^\d+ av \d+$/u);
  const count = Number(/\d+$/u.exec(await progress.innerText())?.[0]);
  for (let place = 1; place <= count; place += 1) {
    await expect(progress).toHaveText(`${String(place)} av ${String(count)}`);
    if (place === 2) await expectAccessible(page);
    if (place === 4) await page.getByRole('button', { name: 'Hopp over' }).click();
    else await page.getByRole('radio', { name: answers[place % answers.length] ?? '', exact: true }).click();
  }
  await expect(page.getByRole('button', { name: 'Lever svaret' })).toBeVisible();
};

test('an employee answers, the operator closes, the director sees the profile, the analyst compares across the merger', async ({
  page,
}) => {
  await test.step('An employee answers on the phone', async () => {
    await signInAs(page, /Selma Arnesen/u);
    await page.getByRole('link', { name: /Omstillingspuls november 2028/u }).click();
    await expect(page.getByText('Hjemmetjeneste Nord · Medarbeider')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Hent svarkode' }).click();
    await expect(page.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Start' }).click();
    await answerEverything(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lever svaret' }).click();
    await expect(page.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeVisible();
    await expectAccessible(page);
    const left = await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const rows: unknown[] = [];
      for (const { name = '' } of databases) {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error ?? new Error('not opened'));
        });
        for (const store of db.objectStoreNames) {
          rows.push(
            ...(await new Promise<unknown[]>((resolve) => {
              const reading = db.transaction(store).objectStore(store).getAll();
              reading.onsuccess = () => resolve(reading.result);
            })),
          );
        }
        db.close();
      }
      return JSON.stringify([rows, Object.entries(localStorage), Object.entries(sessionStorage)]);
    });
    expect(left, 'nothing of the answer is left on the device').not.toMatch(/OMS-|signature|answers/u);
    await signOut(page);
  });

  await test.step('The operator closes the pulse', async () => {
    await signInAs(page, /Dariush Hashemi/u);
    await page.goto('/malinger/P5');
    await expectAccessible(page);
    await page.getByLabel(/Skriv P5/u).fill('P5');
    await page.getByRole('button', { name: 'Lukk og publiser' }).click();
    await expect(page.getByRole('heading', { name: 'Målerunden er lukket' })).toBeVisible();
    await expectAccessible(page);
    await signOut(page);
  });

  await test.step('The director sees what is high, low and changed', async () => {
    await signInAs(page, /Aksel Moe/u);
    await page.goto('/profil/D-NBJ?maaling=P5');
    await expect(page.getByRole('heading', { level: 1, name: 'Demobydel Bjørk' })).toBeVisible();
    await expectAccessible(page);
    await page.goto('/profil/D-NBJ?maaling=W5');
    await expect(page.getByText(/Lavest er/u)).toContainText('Trygghet i arbeidsfellesskapet');
    await expect(page.getByText('Dårligere').first()).toBeVisible();
    await page.locator('summary').filter({ hasText: 'Trygghet i arbeidsfellesskapet' }).click();
    await expect(page.getByText('Hos oss er det trygt å si at man er usikker.').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByText('Nivå for nivå').click();
    await expectAccessible(page);
    await signOut(page);
  });

  await test.step('The analyst compares before and after the merger', async () => {
    await signInAs(page, /Bilal Shah/u);
    await page.goto('/sammenlign?grunnlag=W1&oppfolging=W5&enhet=D-NBJ&struktur=2028');
    await expect(page.getByText('Bydel Frogner').first()).toBeVisible();
    await expect(page.getByText('Bydel St. Hanshaugen').first()).toBeVisible();
    await expect(page.getByText('Dårligere').first()).toBeVisible();
    await expect(page.getByText('Omtrent som før').first()).toBeVisible();
    await expectAccessible(page);
  });
});

test('the pages of the house are accessible to everybody who may open them', async ({ page }) => {
  for (const path of ['/slik-verner-vi-deg', '/instrumenter/kulturkartlegging']) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await signInAs(page, /Benedikte Østby/u);
  await page.goto('/personvern');
  await expect(page.getByText('ballot_box.sealed_ballot').or(page.getByText('forseglede svar')).first()).toBeVisible();
  await expectAccessible(page);
});
