import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDefinition } from './index.ts';
import harbour from '../test/harbour-definition.json' with { type: 'json' };

type Change = { at: string; value?: unknown; remove?: true };
type Broken = { about: string; changes: Change[]; findings: { rule: string; id: string }[] };

const folder = new URL('../test/broken/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (file: string): Broken => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Broken;

/** The whole harbour definition with a few places changed: what is broken stands alone and can be read. */
const broken = (changes: readonly Change[]): unknown => {
  const definition: unknown = structuredClone(harbour);
  for (const { at, value, remove } of changes) {
    const keys = at.split('/').slice(1);
    const last = keys.pop() ?? '';
    const parent = keys.reduce((node, key) => (node as Record<string, unknown>)[key], definition) as Record<string, unknown>;
    if (remove === true) Reflect.deleteProperty(parent, last);
    else parent[last] = value;
  }
  return definition;
};

const sorted = (findings: readonly { rule: string; id: string }[]): string[] =>
  findings.map(({ rule, id }) => `${rule} ${id}`).sort();

describe('broken definitions', () => {
  test('the definition they all come from has no finding', () => {
    expect(parseDefinition(harbour).findings).toEqual([]);
  });

  test('there are at least 25 ways to be wrong', () => {
    expect(files.length).toBeGreaterThanOrEqual(25);
  });

  test.each(files)('%s has exactly the expected findings and can not be opened', (file) => {
    const { changes, findings } = read(file);
    const parsed = parseDefinition(broken(changes), file);
    expect(sorted(parsed.findings)).toEqual(sorted(findings));
    expect(parsed.definition).toBeUndefined();
    for (const finding of parsed.findings) {
      expect(finding.file).toBe(file);
      expect(finding.message.length).toBeGreaterThan(8);
    }
  });
});
