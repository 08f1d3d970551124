import { createHash } from 'crypto';
import fs from 'fs';
import path from 'path';

/** A stamp is a small file that tells from which inputs something was made, so that it is not made again. */

const left = new Set(['node_modules', '.svelte-kit', 'build', 'test-results']);

/**
 * One hash of the names and contents of files and folders; tests and made things are left out.
 * @param {string[]} paths
 * @param {string} [extra] what else the result depends on
 */
export function hashOf(paths, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const file of paths.flatMap(filesIn)) {
    hash.update(file).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} file
 * @param {string} key
 */
export function isStamped(file, key) {
  try {
    return fs.readFileSync(file, 'utf8') === key;
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @param {string} key
 */
export function stamp(file, key) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, key);
}

/**
 * @param {string} start
 * @returns {string[]}
 */
function filesIn(start) {
  if (!fs.existsSync(start)) return [];
  if (!fs.statSync(start).isDirectory()) return [start];
  const names = fs.readdirSync(start).sort();
  return names.filter((name) => !left.has(name) && !/\.test\.ts$/.test(name)).flatMap((name) => filesIn(path.join(start, name)));
}
