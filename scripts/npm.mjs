import { execFileSync } from 'child_process';
import fs from 'fs';
import path from 'path';
import { runChild } from './child.mjs';
import { Problem } from './console.mjs';
import { cleanEnvironment } from './environment.mjs';
import { checkout, inCheckout } from './paths.mjs';

/** One retry and 20 seconds: left alone, npm and pnpm try in silence for more than ten minutes. */
export const impatience = ['--fetch-retries=1', '--fetch-timeout=20000'];

/**
 * `npm ci` of a folder with a lock file of its own, without running any script of a package.
 * @param {string} folder
 * @param {string[]} [options]
 */
export async function npmCi(folder, options = []) {
  const args = [
    'ci',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    ...impatience,
    ...options,
  ];
  await runDownload({ node: process.execPath, entry: npmEntry(), args, cwd: folder, name: path.basename(folder) });
}

/**
 * Runs something that downloads. Its words go to a log, and are shown when it fails, with a sentence that says what to do.
 * @param {{node: string, entry: string, args: string[], cwd: string, name: string, env?: NodeJS.ProcessEnv}} download
 */
export async function runDownload({ node, entry, args, cwd, name, env = {} }) {
  const outputFile = inCheckout('.cache', 'logs', `install-${name}.log`);
  const code = await runChild({
    node,
    entry,
    args,
    cwd,
    env: { ...cleanEnvironment(), ...env },
    outputFile,
    isEndedWithParent: false,
  });
  if (code === 0) return;
  const words = fs.readFileSync(outputFile, 'utf8');
  const where = path.relative(checkout, outputFile);
  if (networkTrouble.test(words)) {
    throw new Problem(
      `The packages could not be fetched (details: ${where}): check that this machine reaches the npm registry, then run the command again.`,
    );
  }
  process.stderr.write(words);
  throw new Problem(`The packages could not be installed: the reason is above, and in ${where}.`);
}

const networkTrouble =
  /\b(EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR_\w*TIMEOUT|ERR_PNPM_META_FETCH_FAIL)\b/;

/**
 * How npm has been told to reach its registry, as an environment for pnpm, which does not read npm's system-wide settings.
 * @returns {NodeJS.ProcessEnv}
 */
export function npmReachAsEnvironment() {
  const names = ['registry', 'cafile', 'https-proxy', 'proxy', 'noproxy'];
  const lines = execFileSync(process.execPath, [npmEntry(), 'config', 'get', ...names], {
    encoding: 'utf8',
    env: cleanEnvironment(),
    cwd: checkout,
  }).split('\n');
  /** @type {NodeJS.ProcessEnv} */
  const environment = {};
  for (const line of lines) {
    const [name = '', ...rest] = line.split('=');
    const value = rest.join('=');
    if (!names.includes(name) || value === '' || value === 'null' || value === 'undefined') continue;
    environment[`pnpm_config_${name.replace('-', '_')}`] = value;
    if (name === 'cafile' && process.env['NODE_EXTRA_CA_CERTS'] === undefined) environment['NODE_EXTRA_CA_CERTS'] = value;
  }
  return environment;
}

/** npm's JS file: the one that started us, or the one beside this Node or in PATH. Never a `.cmd` or a shell shim. */
function npmEntry() {
  const folders = [path.dirname(process.execPath), ...(process.env['PATH'] || '').split(path.delimiter)];
  const candidates = [process.env['npm_execpath'] || ''].concat(
    ...folders.map((folder) => [
      realPath(path.join(folder, 'npm')),
      path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ]),
  );
  const entry = candidates.find((file) => file.endsWith('npm-cli.js') && fs.existsSync(file));
  if (entry === undefined) throw new Problem('npm was not found: install Node.js together with npm, then run the command again.');
  return entry;
}

/** @param {string} file */
function realPath(file) {
  try {
    return fs.realpathSync(file);
  } catch {
    return '';
  }
}
