import { expect, type Page } from '@playwright/test';
import { settleColors } from '../browser/settle-colors.ts';

const withEdge =
  'button, a.button, input:not([type=hidden]), select, textarea, summary, label:has(input[type=radio]), label:has(input[type=checkbox])';
const leastContrast = 3;

/**
 * Controls that do not stand out from what is behind them: neither their surface, nor their edge, nor what is drawn in them with
 * contrast of 3 to 1 (WCAG 1.4.11). A control that is known by its words needs no edge.
 */
const blurredControls = (page: Page): Promise<string[]> =>
  page.locator(withEdge).evaluateAll((controls, least) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const channels = (color: string): number[] => {
      if (canvas === null) throw new Error('no canvas');
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const light = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: string, other: string): number => {
      const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
      return (bright + 0.05) / (dark + 0.05);
    };
    const isClear = (color: string): boolean => channels(color)[3] === 0;
    const behind = (element: Element): string => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!isClear(backgroundColor)) return backgroundColor;
      }
      return 'white';
    };
    const standsOut = (element: Element): boolean => {
      const style = getComputedStyle(element);
      const back = behind(element);
      const edges = (['Top', 'Bottom'] as const).flatMap((side) =>
        Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none'
          ? [style[`border${side}Color`]]
          : [],
      );
      const surfaces = [...edges, style.backgroundColor].filter((color) => !isClear(color));
      return surfaces.some((color) => contrast(color, back) >= least);
    };
    const isText = (element: Element): boolean =>
      element.matches('button, summary') &&
      element.textContent.trim() !== '' &&
      contrast(getComputedStyle(element).color, behind(element)) >= least;
    /** Drawn by the browser itself, and seen: the criterion leaves those to the browser. */
    const isOfBrowser = (element: Element): boolean => {
      const { appearance, opacity } = getComputedStyle(element);
      return appearance === 'auto' && opacity !== '0' && element.getBoundingClientRect().width > 10;
    };
    return controls
      .filter(
        (control) => control.checkVisibility() && !control.matches(':disabled') && control.closest('.visually-hidden') === null,
      )
      .filter((control) => !(control instanceof HTMLInputElement && control.closest('label') !== null))
      .filter((control) => ![...control.querySelectorAll('input')].some(isOfBrowser))
      .filter((control) => !standsOut(control) && !isText(control) && ![...control.querySelectorAll('*')].some(standsOut))
      .map((control) => control.outerHTML.slice(0, 140));
  }, leastContrast);

/** Fails where a control cannot be told from what is around it. */
export const expectEdges = async (page: Page): Promise<void> => {
  await settleColors(page);
  expect(await blurredControls(page), `controls of ${page.url()} that nobody sees`).toEqual([]);
};

/** Fails where a device that decides the colours itself leaves a control without any edge, surface or underline. */
export const expectForcedEdges = async (page: Page): Promise<void> => {
  const lost = await page.locator(withEdge).evaluateAll((controls) => {
    const hasEdge = (element: Element): boolean => {
      const { borderTopStyle, borderTopWidth, outlineStyle, textDecorationLine, listStyleType, display } =
        getComputedStyle(element);
      const isBordered = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0;
      const isMarker = display === 'list-item' && listStyleType !== 'none';
      return isBordered || outlineStyle !== 'none' || textDecorationLine.includes('underline') || isMarker;
    };
    return controls
      .filter((control) => control.checkVisibility() && control.closest('.visually-hidden') === null)
      .filter((control) => !(control instanceof HTMLInputElement && control.closest('label') !== null))
      .filter(
        (control) =>
          !hasEdge(control) && ![...control.querySelectorAll('*')].some(hasEdge) && control.querySelector('svg') === null,
      )
      .map((control) => control.outerHTML.slice(0, 140));
  });
  expect(lost, `controls of ${page.url()} without an edge in forced colours`).toEqual([]);
};
