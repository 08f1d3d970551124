import { afterEach, expect, test, vi } from 'vitest';
import { takePromisedKeys, withoutPromisedKeys } from './promised-keys.ts';

const print = 'a1b2'.repeat(16);
const secret = '7'.repeat(26);

/** A page at an address, and what the address has become. */
const at = (hash: string): (() => string) => {
  let shown = `/svar/w1${hash}`;
  vi.stubGlobal('location', { hash, pathname: '/svar/w1' });
  vi.stubGlobal('history', { state: null, replaceState: (_state: unknown, _unused: string, to: string) => (shown = to) });
  return () => shown;
};
afterEach(() => vi.unstubAllGlobals());

test.each([
  ['a personal link', `#lenke=${secret}`],
  ['a card', '#ABCDE-FGHJK-MNP'],
  ['a page that one signs in to', ''],
])('the fingerprint that ends %s is taken, and the address keeps the rest', (_way, rest) => {
  const shown = at(`${rest === '' ? '#' : rest}.${print}`);
  expect(takePromisedKeys()).toBe(print);
  expect(shown()).toBe(`/svar/w1${rest}`);
});

test('an address without a fingerprint stays as it is, and so does one that was cut off', () => {
  for (const hash of ['', '#innhold', `#lenke=${secret}`, `#lenke=${secret}.a1b2`, `#lenke=${secret}.${print.toUpperCase()}`]) {
    const shown = at(hash);
    expect(takePromisedKeys()).toBeUndefined();
    expect(shown()).toBe(`/svar/w1${hash}`);
    expect(withoutPromisedKeys(hash)).toBe(hash);
  }
});
