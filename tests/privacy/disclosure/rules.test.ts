// The table of docs/methods/disclosure.md names a test for every rule. Here the table is held to that.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/methods/disclosure.md');
const translated = read('docs/methods/nb/disclosure.md');

const rows = [...page.matchAll(/^\| (R\d+) \| (.+?) \| `(.+?)` \|$/gmu)].map(([, rule = '', name = '', file = '']) => ({
  rule,
  name,
  file,
}));
const rulesIn = (text: string): string[] => [...text.matchAll(/^- \*\*(R\d+) /gmu)].map(([, rule = '']) => rule);
const all = Array.from({ length: 16 }, (_, place) => `R${String(place + 1)}`);

test('the page tells rules R1 to R16, in both languages, and has a test for each', () => {
  expect(rulesIn(page)).toEqual(all);
  expect(rulesIn(translated)).toEqual(all);
  expect([...new Set(rows.map(({ rule }) => rule))]).toEqual(all);
});

test.each(rows)('$rule is held by «$name»', ({ name, file }) => {
  expect(existsSync(join(root, file))).toBe(true);
  expect(read(file)).toContain(`'${name}'`);
});
