import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectWithinScreen } from '../browser/expect-accessible.ts';
import { screens } from '../browser/screens.ts';
import { onEveryScreen, usualCheckIds, type UsualCheckId } from './check.ts';
import { expectEdges, expectForcedEdges } from './edges.ts';
import { expectKeyboardReachesAll } from './keyboard.ts';
import { expectNothingCut } from './nothing-cut.ts';
import { expectStill } from './still.ts';
import { smallTargets, unspokenWords } from './targets.ts';
import type { StateId } from './states.ts';

const { phone, desk } = screens;
const phoneOnItsSide = { width: 740, height: 360 };
const fourTimesLarger = { width: 320, height: 256 }; // 400 % of a screen of 1280 by 1024

const run: Readonly<Record<UsualCheckId, (page: Page) => Promise<void>>> = {
  axe: expectAccessible,
  keyboard: expectKeyboardReachesAll,
  dark: async (page) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await expectEdges(page);
  },
  edges: expectEdges,
  targets: async (page) => expect(await smallTargets(page)).toEqual([]),
  names: async (page) => expect(await unspokenWords(page)).toEqual([]),
  zoom: async (page) => {
    await page.setViewportSize(fourTimesLarger);
    await expectWithinScreen(page);
    await expectNothingCut(page);
  },
  largeText: async (page) => {
    await page.setViewportSize(phone);
    await withStyle(page, 'html { font-size: 200% !important; }', () => expectNothingCut(page));
  },
  spacing: async (page) => {
    await page.setViewportSize(phone);
    await withStyle(page, spaced, () => expectNothingCut(page));
  },
  still: async (page) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expectStill(page);
  },
  turned: async (page) => {
    await page.setViewportSize(phoneOnItsSide);
    await expectWithinScreen(page);
    await expectNothingCut(page);
  },
  forced: async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await expectForcedEdges(page);
    await expectWithinScreen(page);
  },
};

/** The distances that WCAG 1.4.12 names. */
const spaced =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

/** Lays a style sheet over the page while something is looked at. By script, since the security policy lets in no other. */
const withStyle = async (page: Page, css: string, look: () => Promise<void>): Promise<void> => {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
  await look();
  await page.evaluate(() => void document.adoptedStyleSheets.pop());
};

/**
 * Looks at a page as it stands in every usual way, on a phone and at a desk, and leaves it as it was. The page must be in the state
 * that is named: what is looked at here is what the accessibility statement says was tested.
 */
export const expectForEverybody = async (page: Page, stateId: StateId): Promise<void> => {
  const size = page.viewportSize();
  for (const [screen, ids] of [
    [phone, usualCheckIds],
    [desk, onEveryScreen],
  ] as const)
    for (const id of ids) {
      await page.setViewportSize(screen);
      await test.step(`${stateId}: ${id} (${String(screen.width)})`, () => run[id](page));
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' });
    }
  if (size !== null) await page.setViewportSize(size);
};
