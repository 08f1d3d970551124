// The table in docs/methods/README.md says of every method where it is found, explained and checked. Here it is held to that.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as analysis from '@takhoyde/analysis';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = join(root, 'docs', 'methods');

const named = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

const rows = readFileSync(join(pages, 'README.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number = '', method = '', functions = '', page = '', check = ''] = line.split('|').map((cell) => cell.trim());
    const file = /\(([\w-]+\.md)\)/.exec(page)?.[1];
    return /^\d+$/.test(number) && file !== undefined
      ? [{ number: Number(number), method, functions: named(functions), file, checks: named(check) }]
      : [];
  });

/** Kinds of statistic that the sets of the repository hold a check of, and the names of our own tests. */
const kinds = new Set(
  globSync(join(root, 'tests/reference/sets/*/expected.json')).flatMap((path) => {
    const { checks } = JSON.parse(readFileSync(path, 'utf8')) as { checks: { stat: string }[] };
    return checks.map(({ stat }) => stat);
  }),
);
const tests = new Set(globSync(join(root, '{analysis/src,tests/reference}/**/*.test.ts')).map((path) => basename(path)));

const examplesOn = (file: string): string =>
  [...readFileSync(join(pages, file), 'utf8').matchAll(/^```ts\n(.*?)^```/gms)].map(([, fence = '']) => fence).join('\n');

test('the table lists methods 1 to 28, each once', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 28 }, (_, place) => place + 1));
});

describe.each(rows)('$number $method', ({ functions, file, checks }) => {
  test('is in the package by the names that the table gives', () => {
    expect(functions.filter((name) => !(name in analysis))).toEqual([]);
    expect(functions.length).toBeGreaterThan(0);
  });

  test('has a page that shows every one of them at work', () => {
    expect(existsSync(join(pages, file))).toBe(true);
    expect(functions.filter((name) => !new RegExp(`\\b${name}\\(`).test(examplesOn(file)))).toEqual([]);
  });

  test('is checked where the table says', () => {
    expect(checks.filter((check) => !kinds.has(check) && !tests.has(check))).toEqual([]);
    expect(checks.length).toBeGreaterThan(0);
  });
});

const methodPages = globSync(join(pages, '*.md'))
  .map((path) => basename(path))
  .filter((name) => !['README.md', 'disclosure.md'].includes(name));

test.each(methodPages)('%s says what it answers, how, with an example, from where, and when not to trust it', (name) => {
  const text = readFileSync(join(pages, name), 'utf8');
  const parts = [/^\*\*Answers\*\*/m, /^\*\*Formula\.\*\*/m, /^\*\*Example\.\*\*/m, /^\*\*Source\.\*\*/m, /^\*\*Do not trust\b/m];
  expect(parts.filter((part) => !part.test(text)).map(String)).toEqual([]);
  expect(examplesOn(name)).toMatch(/ \/\/ /);
});

test.each(methodPages)('%s is in the list of pages', (name) => {
  expect(readFileSync(join(pages, 'README.md'), 'utf8')).toContain(`](${name})`);
});
