import { say } from './console.mjs';
import { impatience, npmReachAsEnvironment, runDownload } from './npm.mjs';
import { checkout, inCheckout } from './paths.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';

const workspace = ['survey-definitions', 'analysis', 'api', 'web', 'tests'];
const inputs = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...workspace.map((name) => `${name}/package.json`)];

/** What `start` needs: the server and the pages, with what they import; neither test tools nor linters. */
const startFilters = ['--filter=@takhoyde/api...', '--filter=@takhoyde/web...'];

/**
 * Installs the workspace from its lock file, unless that was done before from the same files.
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {'start' | 'all'} scope
 */
export async function installWorkspace({ node, pnpm }, scope) {
  const key = hashOf(
    inputs.map((name) => inCheckout(name)),
    process.platform + process.arch,
  );
  const stampOf = (/** @type {string} */ name) => inCheckout('node_modules', `.takhoyde-${name}`);
  if (isStamped(stampOf('all'), key) || isStamped(stampOf(scope), key)) return;

  say('Installing packages from the lock file …');
  const settings = [
    '--frozen-lockfile',
    '--reporter=append-only',
    ...impatience.map((option) => option.replace('--', '--config.')),
    '--config.fetch-retry-mintimeout=2000',
    // Without a terminal pnpm would stop and ask before it replaces a node_modules that another version made.
    '--config.confirm-modules-purge=false',
    // The lock file carries a hash of every package. Asking the registry again about each of the 650 costs minutes where it is slow or gone.
    '--trust-lockfile',
  ];
  const args = [...(scope === 'start' ? startFilters : []), 'install', ...settings];
  await runDownload({ node, entry: pnpm, args, cwd: checkout, name: 'workspace', env: npmReachAsEnvironment() });
  stamp(stampOf(scope), key);
}
