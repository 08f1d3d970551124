import fs from 'fs';
import path from 'path';
import { say } from './console.mjs';
import { inCheckout } from './paths.mjs';

const file = inCheckout('.cache', 'setup.lock');
const pauseMs = 250;

/**
 * Two commands started at once in one checkout would install over each other: the second waits for the first to finish setting up.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let hasWaited = false; !take(); hasWaited = true) {
    if (!hasWaited) say('Another command is setting up this checkout; waiting for it …');
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  const release = () => fs.rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take() {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isHolderAlive()) fs.rmSync(file, { force: true });
    return false;
  }
}

function isHolderAlive() {
  try {
    process.kill(Number(fs.readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH';
  }
}
