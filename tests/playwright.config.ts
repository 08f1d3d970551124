import { defineConfig } from '@playwright/test';
import { browserToLaunch } from './browser/browser-to-launch.ts';

const { executablePath, env } = await browserToLaunch();

/** Journeys in a real browser. A journey that fails leaves a picture and a trace under `test-results/`; none is tried twice. */
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
    { name: 'phone', testMatch: 'journeys/**/*.journey.ts', use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
    { name: 'desktop', testMatch: 'journeys/**/*.journey.ts', use: { viewport: { width: 1440, height: 900 } } },
    // No browser: what the start command does to the machine it runs on.
    { name: 'machine', testMatch: 'start/**/*.machine.ts' },
  ],
});
