import { expect, test } from 'vitest';
import { buildAnswering } from '../../../../answering-bundle.ts';

/** Every name by which a page can leave something in a browser, or be found again by it. */
const placesToKeep =
  /\b(?:indexedDB|localStorage|sessionStorage|caches|serviceWorker|pushState|replaceState|cookieStore)\b|document\.cookie/gu;

const namedIn = async (page: 'svar' | 'kiosk'): Promise<string[]> => {
  const code = (await buildAnswering(page)).map((chunk) => chunk.code).join('\n');
  return [...new Set(code.match(placesToKeep) ?? [])].sort();
};

test('no script of a shared tablet names a place where a browser keeps things', { timeout: 60_000 }, async () => {
  expect(await namedIn('kiosk')).toEqual([]);
});

test('the same search finds them in the script of a device of one’s own', { timeout: 60_000 }, async () => {
  expect(await namedIn('svar')).toEqual(['caches', 'indexedDB', 'localStorage', 'pushState', 'replaceState', 'serviceWorker']);
});
