import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSourceFiles } from './source-files.ts';

const files = readSourceFiles();
const longFileLineCount = 300;

/** Names that the tools and SvelteKit give meaning to. */
const isGivenName = (name: string): boolean => /^[+]|^app\.d\.ts$|^hooks\.|\.config\.(?:js|ts)$/u.test(name);
const isHouseName = (name: string): boolean =>
  /^(?:\d{4}-)?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*\.(?:ts|mjs)$|^[A-Z][A-Za-z0-9]*\.svelte$/u.test(name);

describe('house style', () => {
  test('files are named after what they hold: kebab-case, components in PascalCase', () => {
    const names = files.filter(({ path: file }) => !isGivenName(path.basename(file)) && !isHouseName(path.basename(file)));
    expect(names.map(({ path: file }) => file)).toEqual([]);
  });

  test('no file is a drawer for what has no name', () => {
    const drawers = /(?:^|\/)(?:utils?|helpers?|types|misc|common)(?:\/|\.(?:ts|mjs)$)/u;
    expect(
      files.map(({ path: file }) => file).filter((file) => drawers.test(file) && !file.startsWith('api/src/contract/')),
    ).toEqual([]);
  });

  test('a file of more than 300 lines says why on line 1', () => {
    const long = files.filter(
      ({ text }) => text.split('\n').length > longFileLineCount && !/^(?:\/\/|\/\*\*?|<!--) Long because /u.test(text),
    );
    expect(long.map(({ path: file }) => file)).toEqual([]);
  });

  test('what is left for later names its issue', () => {
    const loose = files.filter(
      ({ path: file, text }) => !file.startsWith('tests/walls/') && /\bTODO\b(?!\(#\d+\))|\bFIXME\b/u.test(text),
    );
    expect(loose.map(({ path: file }) => file)).toEqual([]);
  });
});
