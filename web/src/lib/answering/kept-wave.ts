import { answeringReaderOf } from './answering-reader.ts';
import { helpPath } from './help-path.ts';
import type { Remembered } from './remembering-fetch.ts';

const workerPath = '/service-worker.js';
const namePrefix = 'takhoyde-svar:';
const languages = ['nb', 'nn', 'en'] as const;

/** The folder of the answering pages that this page lies in, `/svar/` or `/kode/`: as far as the service worker reaches. */
const scopeOf = (pathname: string): string => pathname.slice(0, pathname.indexOf('/', 1) + 1);

/** Scripts, styles and fonts that this page has loaded. Their names hold the hash of their content, so a kept one is never stale. */
const loadedFiles = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith('/_app/immutable/'));

/**
 * Keeps what it takes to go on answering without a network: this page, its files, help, questions and keys; never an answer.
 * Only once a ballot lies on the device, so that whoever just looks leaves no trace. Where the browser refuses, nothing is kept.
 */
export const keepWave = async (waveId: string, remembered: Remembered): Promise<void> => {
  try {
    await Promise.all(languages.map(answeringReaderOf)); // so that the language can be changed in a lift, too
    const cache = await caches.open(namePrefix + waveId);
    const json = { headers: { 'content-type': 'application/json' } };
    await Promise.all([...remembered].map(([path, text]) => cache.put(path, new Response(text, json))));
    await cache.addAll([location.pathname, helpPath(waveId), ...new Set(loadedFiles())]);
    await navigator.serviceWorker.register(workerPath, { scope: scopeOf(location.pathname) });
  } catch {
    // answering goes on; only a reload without a network will not work
  }
};

/** Removes what was kept of a wave, and the service worker with the last of them. */
export const forgetKeptWave = async (waveId: string): Promise<void> => {
  try {
    await caches.delete(namePrefix + waveId);
    if ((await caches.keys()).some((name) => name.startsWith(namePrefix))) return;
    await Promise.all((await navigator.serviceWorker.getRegistrations()).map((one) => one.unregister()));
  } catch {
    // nothing can have been kept where the browser lets us keep nothing
  }
};
