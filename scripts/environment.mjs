import fs from 'fs';
import os from 'os';
import path from 'path';
import { Problem, say } from './console.mjs';
import { checkout, inCheckout } from './paths.mjs';

/** What npm puts into the environment of a script would be read as settings by the pnpm and npm below it; these few are really the person's. */
const keptNpmSettings = /^npm_config_(registry|userconfig|globalconfig|cache|cafile|ca|strict_ssl|(https?_|no)?proxy|noproxy)$/i;

/**
 * The environment for the tools we start: ours without what npm added.
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment() {
  const entries = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || keptNpmSettings.test(name));
  return { ...Object.fromEntries(entries), ...placesOfCaches() };
}

/** Fails with a sentence where the checkout cannot be written; everything we make lies in it. */
export function requireWritableCheckout() {
  if (!isWritable(checkout))
    throw new Problem(
      `Takhøyde builds inside its own folder, and ${checkout} cannot be written by this user: copy it to a folder of yours.`,
    );
}

let hasSaidWhere = false;

/** npm and pnpm keep their downloads in the home folder; where that cannot be written, they go into the checkout. */
function placesOfCaches() {
  const home = os.homedir();
  if (isWritable(home)) return {};
  if (!hasSaidWhere) say(`The home folder ${home} cannot be written; downloads are kept in .cache of this checkout instead.`);
  hasSaidWhere = true;
  const cache = inCheckout('.cache', 'home');
  fs.mkdirSync(cache, { recursive: true });
  return {
    npm_config_cache: path.join(cache, 'npm'),
    npm_config_logs_dir: path.join(cache, 'npm-logs'),
    XDG_DATA_HOME: path.join(cache, 'data'),
    XDG_STATE_HOME: path.join(cache, 'state'),
    XDG_CACHE_HOME: path.join(cache, 'cache'),
    PNPM_HOME: path.join(cache, 'pnpm'),
  };
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
