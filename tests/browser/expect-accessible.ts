import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { otherScreen } from './screens.ts';
import { settleColors } from './settle-colors.ts';
import { standards } from './standards.ts';

/** Fails when axe finds anything on the page as it stands, and tells rule, place and remedy; then checks that
 * nothing is wider than the screen, on a phone and at a desk. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await settleColors(page);
  const { violations } = await new AxeBuilder({ page }).withTags([...standards]).analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
  expect(found, `axe on ${page.url()}`).toEqual([]);
  await expectWithinScreen(page);
  const size = page.viewportSize();
  if (size === null) return;
  await page.setViewportSize(otherScreen(size.width));
  await expectWithinScreen(page);
  await page.setViewportSize(size);
};

/** Fails when somebody would have to scroll sideways (WCAG 1.4.10). */
export const expectWithinScreen = async (page: Page): Promise<void> => {
  const overflowPx = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflowPx, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
};
