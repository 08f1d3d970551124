import { expect, type Page } from '@playwright/test';
import type { StateId } from './states.ts';

/** Fails unless one press, which the keyboard stands ready for, gives somebody who is asked all of the time again. */
export const expectMoreTime = async (page: Page, state: StateId): Promise<void> => {
  await expect(page.getByRole('dialog').getByRole('button').first(), state).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog'), state).toBeHidden();
};
