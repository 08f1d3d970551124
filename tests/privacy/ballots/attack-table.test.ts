import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { attacks, attackTable } from './attack-table.ts';

const here = import.meta.dirname;
const textOf = (file: string): string => readFileSync(path.join(here, file), 'utf8');

/** Files here that attack nothing: they check that the ballots work at all. */
const workings = ['attack-table.test.ts', 'in-chromium.test.ts', 'respondent-device.test.ts', 'rfc-9474.test.ts'];

describe('the table of attacks', () => {
  test.each(attacks)('$file, $attack: both outcomes are held by tests', ({ file, unprotected, ours }) => {
    for (const { test: name } of [unprotected, ours]) expect(textOf(file)).toContain(name);
  });

  test('leaves out no file of attacks', () => {
    const files = readdirSync(here).filter((name) => name.endsWith('.test.ts') && !workings.includes(name));
    expect([...new Set(attacks.map(({ file }) => file))].sort()).toEqual(files.sort());
  });

  test('stands in README.md as it is here', () => {
    expect(textOf('../README.md')).toContain(attackTable());
  });
});
