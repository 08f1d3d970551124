import { defineConfig } from '@playwright/test';
import { browserToLaunch } from './browser/browser-to-launch.ts';
import { screens } from './browser/screens.ts';

/** What is mostly done with a phone in the hand. Everything else is mostly done at a desk. */
const onPhone = [
  'journeys/{answering-*,around-answering,device-*,receipt-page,follow-up,kiosk}.journey.ts',
  'journeys/bad-cases/*.journey.ts',
];
/** Where the layout itself is walked through. */
const inBothSizes = 'journeys/{first-look,instruments}.journey.ts';

const { executablePath, env } = await browserToLaunch();

/**
 * Journeys in a real browser, each in the size it is mostly made in: `expectAccessible` holds every page it is given against the other
 * size as well, and `expectForEverybody` looks at its states in both. A journey that fails leaves a picture and a trace under
 * `test-results/`; none is tried twice.
 */
export default defineConfig({
  outputDir: '../test-results/journeys',
  globalSetup: './browser/fill-demo-folder.ts',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  // What a screen reader is given of a state lies in one place, whatever journey looks it up.
  expect: { timeout: 15_000, toMatchAriaSnapshot: { pathTemplate: '{testDir}/accessibility/transcripts/{arg}{ext}' } },
  use: {
    launchOptions: { executablePath, env },
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'phone', testMatch: [...onPhone, inBothSizes], use: { viewport: screens.phone, hasTouch: true } },
    { name: 'desktop', testMatch: 'journeys/**/*.journey.ts', testIgnore: onPhone, use: { viewport: screens.desk } },
    // No browser: what the start command does to the machine it runs on.
    { name: 'machine', testMatch: 'start/**/*.machine.ts' },
  ],
});
