import type { Page } from '@playwright/test';
import { comeToAnswer, openPulse } from '../browser/answer-as.ts';
import { expectAccessible, expectWithinScreen } from '../browser/expect-accessible.ts';
import { expect, test } from '../browser/test-with-demo.ts';

test.use({ city: 'answering' });

const smallestTargetPx = 44;

/**
 * What must hold however the page is looked at: axe finds nothing, in light and in dark colours; every target is large enough; and
 * nothing is wider than the screen at 400 % zoom, with text of twice the size, or in forced colours.
 */
const expectForEverybody = async (page: Page): Promise<void> => {
  const size = page.viewportSize();
  await expectAccessible(page);
  expect(await smallTargets(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await page.setViewportSize({ width: 320, height: 256 }); // 400 % of a screen of 1280 pixels
  await expectWithinScreen(page);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
  await page.setViewportSize({ width: 360, height: 740 });
  await expectWithinScreen(page);
  await page.evaluate(() => void (document.documentElement.style.fontSize = ''));
  if (size !== null) await page.setViewportSize(size);
};

/** Buttons, radios and links that stand by themselves, and are smaller than a thumb. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.locator('main button, main a:not(p a), main input:not([type=hidden]), main summary, header button').evaluateAll(
    (targets, least) =>
      targets
        .filter((target) => target.checkVisibility())
        .filter((target) => {
          const { height } = (
            target instanceof HTMLInputElement ? (target.closest('label') ?? target) : target
          ).getBoundingClientRect();
          return height < least;
        })
        .map((target) => target.outerHTML.slice(0, 120)),
    smallestTargetPx,
  );

test('finding the way in is for everybody', async ({ page }) => {
  await page.goto(openPulse);
  await expect(page.getByRole('link', { name: 'Logg inn med jobbkontoen' })).toBeVisible();
  await expectForEverybody(page);
  for (const path of ['/kode/P5', '/svar/hjelp?maling=P5', '/svar/W5']) {
    await page.goto(path);
    await expectForEverybody(page);
  }
});

test('answering is for everybody: by keyboard alone, at four times the size, in dark and in forced colours', async ({ page }) => {
  await test.step('The ballot is fetched by keyboard', async () => {
    await comeToAnswer(page, /Natalia Baran/u);
    await expect(page.getByText('Svaret ditt teller for')).toBeVisible();
    await expectForEverybody(page);
    await page.getByRole('button', { name: 'Hent svarkode' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Svarkoden er hentet' })).toBeFocused();
    await expectForEverybody(page);
    await page.getByRole('button', { name: 'Start' }).focus();
    await page.keyboard.press('Enter');
  });

  await test.step('A statement is answered, changed and left by keyboard', async () => {
    await expect(page.getByText(/^1 av \d+$/u)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio').nth(1)).toBeChecked();
    await expectForEverybody(page);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^2 av \d+$/u)).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('radio').nth(1)).toBeChecked();
  });

  await test.step('A short list of statements', async () => {
    await page.getByRole('button', { name: 'Vis som korte lister' }).click();
    await expectForEverybody(page);
    while (!(await page.getByRole('heading', { name: 'Klar til å levere?' }).isVisible()))
      await page.getByRole('button', { name: /^(?:Hopp over|Neste)$/u }).click();
    await expectForEverybody(page);
  });

  await test.step('The receipt', async () => {
    await page.getByRole('button', { name: 'Lever svaret' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Takk! Svaret er levert' })).toBeFocused();
    await expectForEverybody(page);
  });
});
