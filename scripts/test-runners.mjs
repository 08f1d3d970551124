import fs from 'fs';
import { runChild } from './child.mjs';
import { cleanEnvironment } from './environment.mjs';
import { inCheckout } from './paths.mjs';
import { webHandler } from './web-build.mjs';

/** The two test runners. Each tells the person how it goes and writes JSON, from which we count. */

/**
 * Unit, store, attack, reference and wall tests.
 * @param {import('./test.mjs').Tools} tools
 * @returns {Promise<import('./test.mjs').Counts>}
 */
export async function runVitest({ node }) {
  const report = inCheckout('test-results', 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runChild({ node, entry: inCheckout('node_modules', 'vitest', 'vitest.mjs'), args, env: cleanEnvironment() });
  return countOrFail(report, code, (results) => {
    // A file that could not even be loaded holds no test, and is one failure all the same.
    const unloadedCount = results.testResults.filter(
      (/** @type {any} */ file) =>
        file.status === 'failed' && !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
    ).length;
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + unloadedCount,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  });
}

/**
 * Journeys in a real browser.
 * @param {import('./test.mjs').Tools} tools
 * @returns {Promise<import('./test.mjs').Counts>}
 */
export async function runJourneys({ node, browser }) {
  const report = inCheckout('test-results', 'journeys.json');
  const env = {
    ...cleanEnvironment(),
    TAKHOYDE_BROWSER_LAUNCH: JSON.stringify(browser),
    WEB_HANDLER: webHandler,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const code = await runChild({
    node,
    entry: inCheckout('tests', 'node_modules', '@playwright', 'test', 'cli.js'),
    args: ['test', '--config=tests/playwright.config.ts', '--reporter=list,json'],
    env,
  });
  return countOrFail(report, code, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

/**
 * Counts from a report. A runner that failed without a failed test, or wrote no report, counts as one failure.
 * @param {string} report
 * @param {number} code
 * @param {(results: any) => import('./test.mjs').Counts} count
 */
function countOrFail(report, code, count) {
  if (!fs.existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const counts = count(JSON.parse(fs.readFileSync(report, 'utf8')));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
