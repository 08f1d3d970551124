import fs from 'fs';
import { runChild } from './child.mjs';
import { Problem, say } from './console.mjs';
import { cleanEnvironment } from './environment.mjs';
import { inCheckout } from './paths.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';

/** Everything the pages are built from. */
const inputs = ['web', 'survey-definitions', 'api/src/contract', 'api/package.json', 'tsconfig.base.json', 'pnpm-lock.yaml'];

/** The file that serves the pages; the product imports it. */
export const webHandler = inCheckout('web', 'build', 'handler.js');

/**
 * Builds the pages, unless they were built from the same files before.
 * @param {import('./runtime.mjs').Runtime} runtime
 */
export async function buildWeb({ node }) {
  const key = hashOf(inputs.map((name) => inCheckout(...name.split('/'))));
  const stampFile = inCheckout('.cache', 'web-build-stamp');
  if (isStamped(stampFile, key) && fs.existsSync(webHandler)) return;

  say('Building the pages …');
  const outputFile = inCheckout('.cache', 'logs', 'web-build.log');
  const entry = inCheckout('web', 'node_modules', 'vite', 'bin', 'vite.js');
  const code = await runChild({ node, entry, args: ['build'], cwd: inCheckout('web'), env: cleanEnvironment(), outputFile });
  if (code !== 0) {
    process.stderr.write(fs.readFileSync(outputFile, 'utf8'));
    throw new Problem('The pages could not be built: the words of the build are above.');
  }
  stamp(stampFile, key);
}
