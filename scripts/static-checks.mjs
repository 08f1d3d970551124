import fs from 'fs';
import { runChild } from './child.mjs';
import { say } from './console.mjs';
import { cleanEnvironment } from './environment.mjs';
import { inCheckout } from './paths.mjs';

/** Types, lint and format: each counts as one test, and tells everything it found when it fails. */

const typescript = 'node_modules/typescript/bin/tsc';

/** @param {import('./test.mjs').Tools} tools */
export const checkTypes = (tools) =>
  checkAll('types', tools, [
    ...['survey-definitions', 'analysis', 'api', 'tests', 'scripts'].map((name) => ({
      what: name,
      entry: typescript,
      args: ['-p', name],
      cwd: '.',
    })),
    {
      what: 'web',
      entry: 'web/node_modules/svelte-check/bin/svelte-check',
      args: ['--output', 'human', '--fail-on-warnings'],
      cwd: 'web',
    },
  ]);

/** Linted by themselves, and all else in a third part: one process for all keeps one core, and only one, busy. */
const lintedApart = ['tests', 'web'];

/** @param {import('./test.mjs').Tools} tools */
export const checkLint = (tools) =>
  checkAll('lint', tools, [
    ...lintedApart.map((part) => lintOf(part, [part])),
    lintOf('all else', ['.', ...lintedApart.flatMap((part) => ['--ignore-pattern', `${part}/**`])]),
  ]);

/**
 * @param {string} what
 * @param {string[]} args
 */
const lintOf = (what, args) => ({
  what,
  entry: 'node_modules/eslint/bin/eslint.js',
  args: [...args, '--max-warnings=0'],
  cwd: '.',
});

/** @param {import('./test.mjs').Tools} tools */
export const checkFormat = (tools) =>
  checkAll('format', tools, [
    { what: 'all', entry: 'node_modules/prettier/bin/prettier.cjs', args: ['--check', '--log-level=warn', '.'], cwd: '.' },
  ]);

/** The checks that run now, of whatever phase: never more than two. @type {Set<Promise<void>>} */
const underWay = new Set();

/**
 * Waits for a place among the two, and runs.
 * @param {() => Promise<void>} check
 */
async function inTurn(check) {
  while (underWay.size >= 2) await Promise.race(underWay);
  const run = check().finally(() => underWay.delete(run));
  underWay.add(run);
  await run;
}

/**
 * Runs all checks, two at a time with those of the phases beside it, and answers with one test passed or failed.
 * @param {string} name
 * @param {import('./test.mjs').Tools} tools
 * @param {{ what: string, entry: string, args: string[], cwd: string }[]} checks
 * @returns {Promise<import('./test.mjs').Counts>}
 */
async function checkAll(name, { node }, checks) {
  let failedCount = 0;
  const run = async (/** @type {typeof checks[number]} */ check) => {
    const outputFile = inCheckout('test-results', `${name}-${check.what.replaceAll(' ', '-')}.log`);
    const code = await runChild({
      node,
      entry: inCheckout(check.entry),
      args: check.args,
      cwd: inCheckout(check.cwd),
      env: cleanEnvironment(),
      outputFile,
    });
    say(`${name} of ${check.what}: ${code === 0 ? 'fine' : 'NOT fine'}`);
    if (code === 0) return;
    failedCount += 1;
    process.stdout.write(fs.readFileSync(outputFile, 'utf8'));
  };
  await Promise.all(checks.map((check) => inTurn(() => run(check))));
  return failedCount === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}
