import fs from 'fs';
import { Problem, say } from './console.mjs';
import { ensureBrowser } from './browser.mjs';
import { installWorkspace } from './install.mjs';
import { inCheckout } from './paths.mjs';
import { ensureRuntime } from './runtime.mjs';
import { alone } from './setup-lock.mjs';
import { checkFormat, checkLint, checkTypes } from './static-checks.mjs';
import { runJourneys, runVitest } from './test-runners.mjs';
import { buildWeb } from './web-build.mjs';

/**
 * What a phase found.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * What phases are given.
 * @typedef {{ node: string, browser: import('./browser.mjs').Browser }} Tools
 */

/** The phases in their order; a failing one does not stop the next. @type {Map<string, (tools: Tools) => Promise<Counts>>} */
const phases = new Map([
  ['types', checkTypes],
  ['lint', checkLint],
  ['format', checkFormat],
  ['tests', runVitest],
  ['journeys', runJourneys],
]);

/**
 * Sets everything up and runs every test, or only the phases that are named. The last line tells how many passed and failed.
 * @param {string[]} names
 */
export async function testAll(names) {
  const unknown = names.find((name) => !phases.has(name));
  if (unknown !== undefined)
    throw new Problem(`There is no phase ${unknown}: name some of ${[...phases.keys()].join(', ')}, or none for all.`);
  const tools = await alone(setUp);
  fs.rmSync(inCheckout('test-results'), { recursive: true, force: true });

  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  for (const [name, run] of phases) {
    if (names.length > 0 && !names.includes(name)) continue;
    say(`── ${name} ──`);
    const startedAt = Date.now();
    const counts = await run(tools);
    for (const kind of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[kind] += counts[kind];
    lines.push(`${name.padEnd(10)} ${closingLine(counts)}  (${Math.round((Date.now() - startedAt) / 1000)} s)`);
  }
  say(`── in all ──\n${lines.join('\n')}\n\n${closingLine(total)}`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** @returns {Promise<Tools>} */
async function setUp() {
  const runtime = await ensureRuntime();
  await installWorkspace(runtime, 'all');
  const browser = await ensureBrowser();
  await buildWeb(runtime);
  return { node: runtime.node, browser };
}

/** @param {Counts} counts */
const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
