import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inCheckout } from './paths.mjs';
import { entries, tools } from './tool.mjs';

test('every command of package.json is one that the scripts know', () => {
  const { scripts } = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8')) as { scripts: Record<string, string> };
  expect(Object.keys(scripts).sort()).toEqual(['start', 'test', ...tools].sort());
  for (const [name, line] of Object.entries(scripts)) expect(line).toBe(`node scripts/run.mjs ${name}`);
});

test.each([...entries])('npm run %s leads to a file that exists', (_name, [entry = '']) => {
  expect(existsSync(inCheckout(entry)), entry).toBe(true);
});
