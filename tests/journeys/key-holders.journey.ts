import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from '../browser/expect-accessible.ts';
import { holdScripts } from '../browser/hold-scripts.ts';
import { spawnTown, type SpawnedTown } from '../browser/spawn-town.ts';
import { watchPage } from '../browser/watch-page.ts';

const test = base.extend<object, { town: SpawnedTown }>({
  town: [
    async ({ browserName: _ }, use) => {
      const town = await spawnTown(path.join(import.meta.dirname, 'key-holders', 'key-town.ts'));
      await use(town);
      await town.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

/** Somebody's own browser, signed in: nothing of anybody else in it. */
const browserOf = async (browser: Browser, town: SpawnedTown, name: RegExp): Promise<Page> => {
  const viewport = test.info().project.use.viewport ?? null;
  const context = await browser.newContext({ baseURL: town.origin, viewport, locale: 'nb-NO', acceptDownloads: true });
  const trouble = watchPage(context);
  context.on('close', () => expect(trouble).toEqual([]));
  const page = await context.newPage();
  await page.goto('/api/innlogging?tilbake=/');
  await page.getByRole('button', { name }).click();
  await page.waitForURL('/');
  return page;
};

const groupsOn = (page: Page): Promise<string[]> =>
  page.getByRole('list', { name: 'Nøkkelkoden din' }).locator('code').allInnerTexts();

/** Takes a code, writes it down as it is shown, and proves it by three groups; answers it. */
const takeCode = async (page: Page): Promise<string> => {
  await page.goto('/malinger/w1/nokkel');
  await page.getByRole('button', { name: 'Lag koden min' }).click();
  await expect(page.getByRole('heading', { name: 'Ta vare på koden' })).toBeFocused();
  const groups = await groupsOn(page);
  expect(groups).toHaveLength(8);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Jeg har tatt vare på den' }).click();
  const fields = page.getByLabel(/^Gruppe \d$/u);
  await expect(fields).toHaveCount(3);
  for (const field of await fields.all()) await field.fill('00000');
  await page.getByRole('button', { name: 'Ja, jeg har den' }).click();
  await expect(page.getByText(/er ikke slik den står i koden/u)).toBeVisible();
  await expectAccessible(page);
  for (const field of await fields.all()) {
    const number = Number(/\d$/u.exec((await field.getAttribute('id')) ?? '')?.[0]);
    await field.fill((groups[number] ?? '').toLowerCase());
  }
  await page.getByRole('button', { name: 'Ja, jeg har den' }).click();
  await expect(
    page
      .getByText('Koden er din.')
      .or(page.getByRole('heading', { name: 'Prøv nøkkelkoden' }))
      .first(),
  ).toBeVisible();
  return groups.join('-');
};

const approve = async (page: Page, side: string): Promise<void> => {
  await page.goto('/malinger/w1');
  await page.getByLabel('Jeg har lest protokollen').check();
  await page.getByRole('button', { name: `Godkjenn for ${side}` }).click();
  await expect(page.getByRole('button', { name: `Godkjenn for ${side}` })).toHaveCount(0);
};

/** Looks at the wave again and again, until what goes on by itself has come so far. */
const untilTold = (page: Page, words: string): Promise<void> =>
  expect(async () => {
    await page.goto('/malinger/w1');
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });

test('a code may be kept as a file, and is nobody’s until it has been proved kept', async ({ browser, town }) => {
  const page = await browserOf(browser, town, /Anna Analytiker/u);
  const letGo = await holdScripts(page);
  await page.goto('/malinger/w1/nokkel', { waitUntil: 'commit' });
  await expect(page.getByRole('button', { name: 'Lag koden min' }), 'no press is lost on a slow line').toBeDisabled();
  letGo();
  await page.getByRole('button', { name: 'Lag koden min' }).click();
  const groups = await groupsOn(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Last ned som fil' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('nokkelkode-w1-1.txt');
  expect(readFileSync(await download.path(), 'utf8')).toContain(groups.join('-'));
  await page.reload();
  await expect(page.getByRole('button', { name: 'Lag koden min' })).toBeVisible();
  await page.context().close();
});

test('three people take a code each, and two of them open the answers together', async ({ browser, town }) => {
  test.setTimeout(240_000);
  const sent: string[] = [];
  const [analyst, representative, officer, operator] = [
    await browserOf(browser, town, /Anna Analytiker/u),
    await browserOf(browser, town, /Tor Tillitsvalgt/u),
    await browserOf(browser, town, /Per Personvernombud/u),
    await browserOf(browser, town, /Dariush Drift/u),
  ];
  for (const page of [analyst, representative, officer])
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));

  const codes = await test.step('Each takes a code, and the wave waits for the last', async () => {
    await analyst.goto('/malinger/w1');
    await expect(analyst.getByText('0 av 3 nøkkelholdere har hentet koden sin')).toBeVisible();
    await expectAccessible(analyst);
    await analyst.goto('/malinger/w1/nokkel');
    await expect(analyst.getByText('Analytiker + personvernombud')).toBeVisible();
    await expectAccessible(analyst);
    const first = await takeCode(analyst);
    const again = await analyst.getByRole('button', { name: 'Lag en ny kode' }).isVisible();
    expect(again, 'who took a code may replace it until the key is made').toBe(true);
    const second = await takeCode(representative);
    await operator.goto('/malinger/w1/nokkel');
    await expect(operator.getByText('Du har ingen nøkkelkode i denne målerunden.')).toBeVisible();
    await expect(operator.getByText('Tor Tillitsvalgt har koden')).toBeVisible();
    await expectAccessible(operator);
    return [first, second, await takeCode(officer)];
  });
  const [analystCode = '', representativeCode = '', officerCode = ''] = codes;

  await test.step('Both sides approve the protocol that says who can open, and the wave opens', async () => {
    await expect(async () => {
      await analyst.goto('/malinger/w1');
      await expect(analyst.getByText('Hvem som kan åpne svarene', { exact: true })).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    await expect(analyst.getByText('2 av 3 må være sammen')).toBeVisible();
    await approve(analyst, 'arbeidsgiver');
    await approve(representative, 'de ansatte');
    await operator.goto('/malinger/w1');
    await operator.getByRole('button', { name: 'Åpne', exact: true }).click();
    await expect(operator.getByText('0 av 2 koder er gitt')).toBeVisible();
    expect(await town.tell('cast')).toEqual({ castCount: 12 });
  });

  await test.step('A code that is wrong is told in words, and too few codes close nothing', async () => {
    await operator.goto('/malinger/w1');
    await operator.getByLabel(/Skriv w1/u).fill('w1');
    await operator.getByRole('button', { name: 'Lukk og publiser' }).click();
    await expect(operator.getByText('Begge parter må være enige om å stenge før tiden.')).toBeVisible();
    await town.tell('deadline');
    await untilTold(operator, 'Kodene er ikke gitt ennå.');
    await expectAccessible(operator);
    await officer.goto('/malinger/w1/nokkel');
    const field = officer.getByLabel('Nøkkelkode', { exact: true });
    const give = officer.getByRole('button', { name: 'Gi koden' });
    await field.fill(`${officerCode.slice(0, 6)}${officerCode.charAt(6) === '0' ? '1' : '0'}${officerCode.slice(7)}`);
    await give.click();
    await expect(officer.getByRole('alert').filter({ hasText: 'Gruppe 2 stemmer ikke' })).toBeVisible();
    await expect(field).toBeFocused();
    await expectAccessible(officer);
    await field.fill(officerCode.slice(0, 20));
    await give.click();
    await expect(officer.getByText(/Koden er ikke ferdig/u)).toBeVisible();
    await field.fill(analystCode);
    await give.click();
    await expect(officer.getByText('Dette er koden til nøkkelholder 1')).toBeVisible();
    await field.fill(officerCode);
    await officer.getByRole('button', { name: 'Prøv koden' }).click();
    await expect(officer.getByText('Koden virker.')).toBeVisible();
    await give.click();
    await expect(officer.getByText('1 av 2 koder er gitt')).toBeVisible();
    await expectAccessible(officer);
    await untilTold(operator, 'Kodene er ikke gitt ennå.');
  });

  await test.step('The second code, scanned from the sheet, is enough: the answers are counted', async () => {
    await representative.goto(`/malinger/w1/nokkel#kode=${representativeCode}`);
    await expect(representative.getByText('8 av 8 grupper stemmer')).toBeVisible();
    expect(representative.url()).not.toContain(representativeCode);
    await representative.getByRole('button', { name: 'Gi koden' }).click();
    await expect(representative.getByText('Nok koder er gitt.')).toBeVisible();
    await expectAccessible(representative);
    await untilTold(operator, 'Målerunden er lukket');
    await analyst.goto('/malinger/w1/nokkel');
    await expect(analyst.getByText('Kodene åpner ingenting lenger.')).toBeVisible();
    await expectAccessible(analyst);
  });

  const leaked = codes.filter((code) =>
    sent.some((request) => request.includes(code) || request.includes(code.replaceAll('-', ''))),
  );
  expect(leaked, 'no code left a browser').toEqual([]);
  for (const page of [analyst, representative, officer, operator]) await page.context().close();
});
