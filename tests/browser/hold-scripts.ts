import type { Page } from '@playwright/test';

/** Holds every script of ours back, as a slow line does, until what is answered is called. */
export const holdScripts = async (page: Page): Promise<() => void> => {
  const { promise: held, resolve: letGo } = Promise.withResolvers<undefined>();
  await page.route('**/_app/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return () => letGo(undefined);
};
