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

/** @param {import('./test.mjs').Tools} tools */
export const checkLint = (tools) =>
  checkAll('lint', tools, [
    { what: 'all', entry: 'node_modules/eslint/bin/eslint.js', args: ['.', '--max-warnings=0'], cwd: '.' },
  ]);

/** @param {import('./test.mjs').Tools} tools */
export const checkFormat = (tools) =>
  checkAll('format', tools, [
    { what: 'all', entry: 'node_modules/prettier/bin/prettier.cjs', args: ['--check', '--log-level=warn', '.'], cwd: '.' },
  ]);

/**
 * Runs all checks, two at a time, and answers with one test passed or failed.
 * @param {string} name
 * @param {import('./test.mjs').Tools} tools
 * @param {{ what: string, entry: string, args: string[], cwd: string }[]} checks
 * @returns {Promise<import('./test.mjs').Counts>}
 */
async function checkAll(name, { node }, checks) {
  const waiting = [...checks];
  let failedCount = 0;
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const outputFile = inCheckout('test-results', `${name}-${check.what}.log`);
      const code = await runChild({
        node,
        entry: inCheckout(check.entry),
        args: check.args,
        cwd: inCheckout(check.cwd),
        env: cleanEnvironment(),
        outputFile,
      });
      say(`${name} of ${check.what}: ${code === 0 ? 'fine' : 'NOT fine'}`);
      if (code === 0) continue;
      failedCount += 1;
      process.stdout.write(fs.readFileSync(outputFile, 'utf8'));
    }
  };
  await Promise.all([work(), work()]);
  return failedCount === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}
