import { expect, type Locator, type Page } from '@playwright/test';
import type { StateId } from './states.ts';

const longestWay = 60;

/** A person with a keyboard and nothing else. */
export interface KeyboardPerson {
  /** Tabs to something until it has the keyboard. */
  readonly to: (target: Locator) => Promise<void>;
  /** Tabs to a button, link or summary and presses it. */
  readonly press: (target: Locator) => Promise<void>;
  /** Tabs to a field and writes. */
  readonly write: (target: Locator, text: string) => Promise<void>;
  /** Fails when anything was pointed at on the way to this state. */
  readonly hasReached: (state: StateId) => void;
}

/** Puts the mouse away: whatever is pointed at from now on, by whomever, is remembered. Before the first page is opened. */
export const keyboardPerson = async (page: Page): Promise<KeyboardPerson> => {
  const pointed: string[] = [];
  await page.exposeFunction('rememberPointing', (what: string) => void pointed.push(what));
  await page.addInitScript(() => {
    addEventListener(
      'pointerdown',
      (event) => {
        const { rememberPointing } = globalThis as unknown as { rememberPointing?: (what: string) => void };
        rememberPointing?.(event.target instanceof Element ? event.target.outerHTML.slice(0, 80) : 'the page');
      },
      true,
    );
  });
  const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  const to = async (target: Locator): Promise<void> => {
    await expect(target).toBeVisible();
    await expect(target).toBeEnabled();
    for (let step = 0; step < longestWay && !(await hasFocus(target)); step += 1) await page.keyboard.press('Tab');
    await expect(target).toBeFocused();
  };
  return {
    to,
    press: async (target) => {
      await to(target);
      await page.keyboard.press('Enter');
    },
    write: async (target, text) => {
      await to(target);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    hasReached: (state) => expect(pointed, `pointed at on the way to ${state}`).toEqual([]),
  };
};
