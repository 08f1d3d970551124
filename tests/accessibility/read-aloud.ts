import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '@takhoyde/api/contract';
import type { StateId } from './states.ts';

export const languages: readonly Language[] = ['nb', 'nn', 'en'];

/** Changes language where one stands, by the buttons of the page. */
const speak = (page: Page, language: Language): Promise<void> => page.locator(`button[lang=${language}]`).first().click();

/** `of`: the part that is read, else what stands in main; `speak`: how the language is changed, where there is no button for it. */
export type Reading = { readonly of?: Locator; readonly speak?: (language: Language) => Promise<void> };

/**
 * Fails unless a screen reader is given the very words that lie in `transcripts/` (one file for each state and language). Ends in
 * bokmål. New words are written down with `--update-snapshots`, and then read by a human being.
 */
export const expectReadAloud = async (page: Page, stateId: StateId, reading: Reading = {}): Promise<void> => {
  for (const language of [...languages, 'nb'] as const) {
    await (reading.speak ?? ((next) => speak(page, next)))(language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expectWordsOf(reading.of ?? page.getByRole('main'), stateId, language);
  }
};

/** The same for one language, where a state cannot be kept while the language changes. */
export const expectWordsOf = (part: Locator, stateId: StateId, language: Language): Promise<void> =>
  expect(part).toMatchAriaSnapshot({ name: `${stateId}-${language}.aria.yml` });
