import { expect, type JSHandle, type Page } from '@playwright/test';

const canBeChosen = 'a[href], button, summary, select, textarea, input:not([type=hidden]), [tabindex="0"]';

/** What the tab key has to reach: everything that can be chosen, of a group of radio buttons the one that stands for it; in an open dialog only what is in it. */
const stops = (page: Page): Promise<JSHandle<HTMLElement[]>> =>
  page.evaluateHandle((selector) => {
    const dialogs = [...document.querySelectorAll<HTMLDialogElement>('dialog')].filter((dialog) => dialog.matches(':modal'));
    const room: ParentNode = dialogs.at(-1) ?? document;
    const found = [...room.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => element.checkVisibility() && !element.matches(':disabled'),
    );
    const standsForGroup = (element: HTMLElement): boolean => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = found.filter((other) => other instanceof HTMLInputElement && other.name === element.name);
      return element === (group.find((other) => other instanceof HTMLInputElement && other.checked) ?? group[0]);
    };
    return found.filter(standsForGroup);
  }, canBeChosen);

/** Where the keyboard is: which of the stops, and whether one sees it. */
const lookAtFocus = (list: JSHandle<HTMLElement[]>) =>
  list.evaluate((all) => {
    const active = document.activeElement;
    const index = all.findIndex((element) => element === active);
    if (!(active instanceof HTMLElement)) return { index, what: 'nothing', isMarked: false, isSeen: false };
    const shown = active.closest('label') ?? active;
    const isMarked = [active, shown, active.parentElement].some((element) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const hit = document.elementFromPoint(x, y);
    const isSeen = hit !== null && (shown.contains(hit) || hit.contains(shown));
    return { index, what: active.outerHTML.slice(0, 140), isMarked, isSeen };
  });

const standsAt = (page: Page): Promise<string> =>
  page.evaluate(() => `${location.href} ${document.title} ${document.querySelector('h1')?.textContent ?? ''}`);

/**
 * Fails unless the tab key leads to everything that can be chosen, in the order of the page, each time with a mark that is seen, and
 * with nothing else happening. Leaves the keyboard where it was.
 */
export const expectKeyboardReachesAll = async (page: Page): Promise<void> => {
  const before = await page.evaluateHandle(() => document.activeElement);
  const place = await standsAt(page);
  const list = await stops(page);
  const count = await list.evaluate((all) => all.length);
  await list.evaluate((all) => all[0]?.focus());
  for (let index = 1; index < count; index += 1) {
    await page.keyboard.press('Tab');
    expect(await lookAtFocus(list), `tab ${String(index)} on ${page.url()}`).toMatchObject({
      index,
      isMarked: true,
      isSeen: true,
    });
  }
  expect(await standsAt(page), 'the keyboard only looked').toBe(place);
  await before.evaluate((element) => {
    if (element instanceof HTMLElement) element.focus();
  });
};
