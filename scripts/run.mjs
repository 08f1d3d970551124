// Runs on whatever Node is there, however old; the commands themselves run on the pinned one. See README for what each does.
import { stopChildrenOnSignals } from './child.mjs';
import { Problem } from './console.mjs';
import { requireWritableCheckout } from './environment.mjs';
import { start } from './start.mjs';
import { testAll } from './test.mjs';
import { runTool, tools } from './tool.mjs';

const commands = new Map([
  ['start', start],
  ['test', testAll],
  ...tools.map((tool) => /** @type {const} */ ([tool, (/** @type {string[]} */ args) => runTool(tool, args)])),
]);

async function main() {
  const [name = '', ...args] = process.argv.slice(2);
  const command = commands.get(name);
  if (command === undefined)
    throw new Problem(
      `Say what to run: npm ${[...commands.keys()].join(' | ')} (all but start and test with «run»: npm run bench).`,
    );
  if (Number(process.versions.node.split('.')[0]) < 18)
    throw new Problem(
      'Takhøyde fetches the Node it needs with npm, and for that it needs Node 18 or newer: install one, then run the command again.',
    );
  requireWritableCheckout();
  return command(args);
}

stopChildrenOnSignals();
main().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof Problem ? error.message : error.stack}\n`);
    process.exit(1);
  },
);
