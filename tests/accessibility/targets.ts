import type { Page } from '@playwright/test';

const smallestTargetPx = 43.5; // 44, less what a browser rounds off
const standingAlone = 'main button, main a:not(p a), main input:not([type=hidden]), main summary, header button, dialog button';

/** Buttons, choices and links that stand by themselves, and are smaller than a thumb. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.locator(standingAlone).evaluateAll(
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

/** Controls whose spoken name, given by an attribute, lacks words that stand on them. */
export const unspokenWords = (page: Page): Promise<string[]> =>
  page.locator(':is(a, button, summary, [role=button])[aria-label]').evaluateAll((controls) =>
    controls
      .filter((control) => {
        const seen = control.textContent.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
        return !(control.getAttribute('aria-label') ?? '').toLowerCase().includes(seen);
      })
      .map((control) => control.outerHTML.slice(0, 120)),
  );
