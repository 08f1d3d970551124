import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf, isStamped, stamp } from './stamp.mjs';

let folder = '';
const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'takhoyde-stamp-'));
  write('src/page.svelte', 'one');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was made from the same files is not made again', () => {
  const file = path.join(folder, '.cache', 'stamp');
  expect(isStamped(file, hashOf([path.join(folder, 'src')]))).toBe(false);
  stamp(file, hashOf([path.join(folder, 'src')]));
  expect(isStamped(file, hashOf([path.join(folder, 'src')]))).toBe(true);
});

test.each([
  ['a changed file', 'src/page.svelte', 'two'],
  ['a new file', 'src/deep/other.ts', 'one'],
])('%s asks for making it again', (_what, name, text) => {
  const before = hashOf([path.join(folder, 'src')]);
  write(name, text);
  expect(hashOf([path.join(folder, 'src')])).not.toBe(before);
});

test.each([
  ['a test', 'src/page.test.ts'],
  ['an installed package', 'src/node_modules/x/index.js'],
  ['what was built', 'src/build/index.js'],
])('%s does not', (_what, name) => {
  const before = hashOf([path.join(folder, 'src')]);
  write(name, 'changed');
  expect(hashOf([path.join(folder, 'src')])).toBe(before);
});
