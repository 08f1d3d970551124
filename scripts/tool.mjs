import { runChild } from './child.mjs';
import { keepStdoutForTheResult } from './console.mjs';
import { cleanEnvironment } from './environment.mjs';
import { installWorkspace } from './install.mjs';
import { inCheckout } from './paths.mjs';
import { ensureRuntime } from './runtime.mjs';
import { alone } from './setup-lock.mjs';

/** The smaller commands: each is one file of ours, run with the arguments it was given. */
export const entries = new Map([
  ['bench', ['tests/bench/main.ts']],
  ['reference', ['tests/reference/main.ts']],
  ['disclosure', ['tests/disclosure/main.ts']],
  ['replay', ['tests/replay/main.ts']],
  ['verify-wave', ['tests/verify-wave/main.ts']],
  ['docs', ['tests/documents/main.ts']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level=warn', '.']],
]);

/** The names of these commands. */
export const tools = [...entries.keys()];

/**
 * Sets up and runs one of the smaller commands. Answers with its exit code.
 * @param {string} name
 * @param {string[]} args
 */
export async function runTool(name, args) {
  keepStdoutForTheResult();
  const [entry = '', ...first] = entries.get(name) || [];
  const runtime = await alone(async () => {
    const ready = await ensureRuntime();
    await installWorkspace(ready, 'all');
    return ready;
  });
  return runChild({
    node: runtime.node,
    entry: inCheckout(entry),
    args: [...first, ...args],
    cwd: whereCalled(name),
    env: cleanEnvironment(),
  });
}

/** Paths that a person gives are meant from where the person stands; npm changes the folder and tells the old one. */
const whereCalled = (/** @type {string} */ name) => (name === 'format' ? inCheckout() : process.env['INIT_CWD'] || process.cwd());
