import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/expect-accessible.ts';
import { expect, test } from '../browser/test-with-demo.ts';

test.use({ city: 'the one whose pulse is checked by outsiders' });

const tool = fileURLToPath(new URL('../verify-wave/main.ts', import.meta.url));
const grouped = (hash: string): string => hash.replaceAll(/(.{4})(?=.)/gu, '$1 ');

/** Everything that stands on a page, with single spaces: a fingerprint is written in groups that may wrap anywhere. */
const wordsOn = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replaceAll(/\s+/gu, ' ');

const comeAs = async (page: Page, name: RegExp, path: string): Promise<void> => {
  await page.goto(`/api/innlogging?tilbake=${encodeURIComponent(path)}`);
  await page.getByRole('button', { name }).first().click();
  await page.waitForURL(`**${path}`);
};

test('an outsider checks a wave: the same fingerprint everywhere, then the protocol of its closing', async ({
  page,
  browser,
  demo,
}) => {
  test.setTimeout(240_000);
  const stranger = await (await browser.newContext({ viewport: page.viewportSize() })).newPage();
  let fingerprint = '';

  await test.step('A stranger finds the fingerprint of an open wave without signing in', async () => {
    await stranger.goto(`${demo.origin}/slik-verner-vi-deg`);
    await stranger.getByRole('link', { name: 'Kontroller målerunden' }).click();
    await expectAccessible(stranger);
    await stranger.goto(`${demo.origin}/kontroll/P5`);
    const sheet = (await (await stranger.request.get(`${demo.origin}/api/malinger/P5/fingeravtrykk`)).json()) as {
      keyFingerprint: string;
    };
    fingerprint = grouped(sheet.keyFingerprint);
    expect(await wordsOn(stranger)).toContain(fingerprint);
    await expect(stranger.getByText('Målerunden er ikke stengt.')).toBeVisible();
    await expectAccessible(stranger);
  });

  await test.step('It is the one on the protocol that both sides approved', async () => {
    await comeAs(page, /tillitsvalgt/iu, '/malinger/P5');
    expect(await wordsOn(page)).toContain(fingerprint);
    await page.context().clearCookies();
    await comeAs(page, /analytiker/iu, '/malinger/P5');
    expect(await wordsOn(page)).toContain(fingerprint);
  });

  await test.step('It is the one on a poster', async () => {
    await page.goto('/malinger/P5/plakater');
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Lag plakater' }).click();
    await expect(page.locator('article').first()).toBeVisible();
    expect(await wordsOn(page)).toContain(fingerprint);
  });

  await test.step('When the wave is closed, anybody reads how, and checks it without the server’s word', async () => {
    await page.context().clearCookies();
    await comeAs(page, /drift/iu, '/malinger/P5');
    await page.getByLabel(/Skriv P5/u).fill('P5');
    await page.getByRole('button', { name: 'Lukk og publiser' }).click();
    await expect(page.getByRole('heading', { name: 'Målerunden er lukket' })).toBeVisible({ timeout: 120_000 });
    await stranger.reload();
    for (const title of [
      'Stengingen ble besluttet',
      'Svarene ble åpnet og talt',
      'Nøkkelen ble slettet',
      'Målerunden var stengt',
    ])
      await expect(stranger.getByRole('heading', { name: title })).toBeVisible();
    await expect(stranger.getByText('I ingen gruppe er det levert flere svar')).toBeVisible();
    await expectAccessible(stranger);
    const told = await promisify(execFile)(process.execPath, [tool, demo.origin, 'P5', '--fingerprint', fingerprint]);
    expect(told.stdout).toContain('Alt stemmer.');
  });
  await stranger.context().close();
});
