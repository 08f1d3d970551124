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

/** Phases that run side by side: each of their checks keeps one core busy. @type {[string, (tools: Tools) => Promise<Counts>][]} */
const staticPhases = [
  ['lint', checkLint],
  ['types', checkTypes],
  ['format', checkFormat],
];

/** Those after them, in their order; each takes the machine for itself. @type {[string, (tools: Tools) => Promise<Counts>][]} */
const otherPhases = [
  ['tests', runVitest],
  ['journeys', runJourneys],
];

/** What runs when: a phase that fails does not stop the next. */
const stages = [staticPhases, ...otherPhases.map((phase) => [phase])];

/**
 * Sets everything up and runs every test, or only the phases that are named. The last line tells how many passed and failed.
 * @param {string[]} names
 */
export async function testAll(names) {
  const phases = stages.flat().map(([name]) => name);
  const unknown = names.find((name) => !phases.includes(name));
  if (unknown !== undefined)
    throw new Problem(`There is no phase ${unknown}: name some of ${phases.join(', ')}, or none for all.`);
  const tools = await alone(setUp);
  fs.rmSync(inCheckout('test-results'), { recursive: true, force: true });

  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  for (const stage of stages) {
    const chosen = stage.filter(([name]) => names.length === 0 || names.includes(name));
    if (chosen.length === 0) continue;
    say(`── ${chosen.map(([name]) => name).join(', ')} ──`);
    const startedAt = Date.now();
    const found = await Promise.all(
      chosen.map(async ([name, run]) => ({ name, counts: await run(tools), seconds: (Date.now() - startedAt) / 1000 })),
    );
    for (const { name, counts, seconds } of found) {
      for (const kind of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[kind] += counts[kind];
      lines.push(`${name.padEnd(10)} ${closingLine(counts)}  (${Math.round(seconds)} s)`);
    }
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
