// Every `@example expression // value` in a doc comment is run here, so that no example can drift from its code.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = [
  { name: 'analysis', doors: ['analysis/src/index.ts', 'analysis/src/disclosure/index.ts'] },
  { name: 'survey-definitions', doors: ['survey-definitions/src/index.ts'] },
];

type Example = { path: string; file: string; line: number; expression: string; expected: string };

const examplesIn = (file: string): Example[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const found = /@example\s+(.+?)\s+\/\/\s+(.+?)\s*(?:\*\/)?\s*$/.exec(text);
      return found?.[1] === undefined || found[2] === undefined
        ? []
        : [{ path: file, file: relative(root, file), line: index + 1, expression: found[1], expected: found[2] }];
    });

/** Six written decimals or more are a rounded value and compared as such; fewer are meant exactly. */
const decimalsOf = (expected: string): number => {
  const written = Math.max(0, ...[...expected.matchAll(/\d\.(\d+)/g)].map((found) => found[1]?.length ?? 0));
  return written >= 6 ? written : 9;
};

const rounded = (value: unknown, decimals: number): unknown => {
  if (typeof value === 'number') return Number(value.toFixed(Math.min(decimals, 15)));
  if (Array.isArray(value)) return value.map((each) => rounded(each, decimals));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each, decimals)]));
};

const evaluate = (expression: string, scope: Record<string, unknown>): unknown => {
  // The expressions are lines of our own source files.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function(...Object.keys(scope), `return (${expression});`) as (...values: unknown[]) => unknown;
  return run(...Object.values(scope));
};

const exportsOf = async (doors: readonly string[]): Promise<Record<string, unknown>> => {
  const present = doors.map((door) => join(root, door)).filter((door) => existsSync(door));
  const modules = await Promise.all(present.map(async (door) => (await import(door)) as Record<string, unknown>));
  return Object.fromEntries(modules.flatMap((module) => Object.entries(module)));
};

const toEqualWritten = (expression: string, expected: string, scope: Record<string, unknown>): void => {
  const decimals = decimalsOf(expected);
  expect(rounded(evaluate(expression, scope), decimals)).toEqual(rounded(evaluate(expected, scope), decimals));
};

describe.each(packages)('the examples in the doc comments of $name are true', async ({ name, doors }) => {
  const exported = await exportsOf(doors);
  const sources = globSync(join(root, name, 'src', '**', '*.ts')).filter((file) => !file.endsWith('.test.ts'));
  const examples = sources.flatMap(examplesIn);

  test('there are some', () => {
    expect(examples.length).toBeGreaterThan(0);
  });
  test.each(examples)('$file:$line $expression', async ({ path, expression, expected }) => {
    const scope = { ...exported, ...((await import(path)) as Record<string, unknown>) };
    toEqualWritten(expression, expected, scope);
  });
});

describe('the pages of docs/methods', async () => {
  const pages = globSync(join(root, 'docs', 'methods', '*.md'));
  const scope = await exportsOf(packages.flatMap(({ doors }) => doors));
  const examples = pages.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const fences = [...text.matchAll(/^```ts\n(.*?)^```/gms)].map((found) => found[1] ?? '');
    const lines = fences.flatMap((fence) => fence.split('\n'));
    return lines.flatMap((line) => {
      const found = /^(.+?) \/\/ (.+)$/.exec(line);
      return found?.[1] === undefined || found[2] === undefined
        ? []
        : [{ page: relative(root, path), expression: found[1], expected: found[2] }];
    });
  });

  test('exist for every source that a doc comment names', () => {
    const named = globSync(join(root, 'analysis', 'src', '**', '*.ts')).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/docs\/methods\/[\w-]+\.md/g)].map(([page]) => page),
    );
    expect([...new Set(named)].filter((page) => !existsSync(join(root, page)))).toEqual([]);
  });
  test.each(examples)('$page $expression', ({ expression, expected }) => {
    toEqualWritten(expression, expected, scope);
  });
});
