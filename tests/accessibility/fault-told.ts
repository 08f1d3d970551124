import { expect, type Locator } from '@playwright/test';
import type { StateId } from './states.ts';

/** Fails unless what is wrong with a field stands in words, is announced, belongs to the field, and leaves the keyboard in it. */
export const expectFaultTold = async (field: Locator, said: RegExp, state: StateId): Promise<void> => {
  await expect(field, state).toHaveAttribute('aria-invalid', 'true');
  await expect(field, state).toHaveAccessibleDescription(said);
  await expect(field, state).toBeFocused();
  await expect(field.page().getByRole('alert').filter({ hasText: said }), state).toBeVisible();
};
