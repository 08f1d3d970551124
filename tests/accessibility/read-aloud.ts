import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '@takhoyde/api/contract';
import type { StateId } from './states.ts';

export const languages: readonly Language[] = ['nb', 'nn', 'en'];

/** Changes language where one stands; on the pages about answering, there is a button for each. */
const speak = (page: Page, language: Language): Promise<void> => page.locator(`button[lang=${language}]`).first().click();

/** What a screen reader is given of a state in each language. Lines that begin alike may leave out what follows, as Playwright's snapshots do. */
export type Transcript = Readonly<Record<Language, string>>;

/** Fails unless a screen reader is given these words of a state, in all three languages; ends in bokmål. */
export const expectReadAloud = async (
  page: Page,
  stateId: StateId,
  { transcript, of }: { transcript: Transcript; of?: Locator },
): Promise<void> => {
  for (const language of [...languages, 'nb'] as const) {
    await speak(page, language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(of ?? page.getByRole('main'), `${stateId} in ${language}`).toMatchAriaSnapshot(transcript[language]);
  }
};
