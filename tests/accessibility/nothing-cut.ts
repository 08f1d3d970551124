import { expect, type Page } from '@playwright/test';

/** Fails where letters lie outside the screen, or are cut off by a box that hides what does not fit. Visually hidden texts are meant to be. */
export const expectNothingCut = async (page: Page): Promise<void> => {
  const cut = await page.evaluate(() => {
    const isForEars = (element: Element): boolean => {
      const { clipPath, position } = getComputedStyle(element);
      return position === 'absolute' && clipPath !== 'none';
    };
    const hides = (element: Element): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCutAcross = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      return isCutAcross || (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1);
    };
    const isOutside = (element: Element): boolean => {
      const hasOwnText = [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '');
      const { left, right, width } = element.getBoundingClientRect();
      return hasOwnText && width > 0 && right > 0 && (left < -1 || right > document.documentElement.clientWidth + 1);
    };
    const isOfScroller = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement)
        if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true;
      return false;
    };
    return [...document.body.querySelectorAll('*')]
      .filter(
        (element) => element instanceof HTMLElement && element.checkVisibility() && element.closest('.visually-hidden') === null,
      )
      .filter((element) => !isForEars(element) && (hides(element) || (isOutside(element) && !isOfScroller(element))))
      .map((element) => element.outerHTML.slice(0, 160));
  });
  expect(cut, `${page.url()} cuts off`).toEqual([]);
};
