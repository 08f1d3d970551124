import { defineConfig } from 'vitest/config';

/** Unit tests lie beside their source; promises of the whole lie in `tests/`. Journeys in a browser are Playwright's. */
export default defineConfig({
  test: {
    include: ['{survey-definitions,analysis,api,web,tests,scripts}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**'],
    globalSetup: ['tests/postgres/lazy-postgres.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
