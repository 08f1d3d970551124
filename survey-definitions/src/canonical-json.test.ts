import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalDefinition, canonicalJson, parseDefinition } from './index.ts';
import { harbour } from '../test/harbour.ts';

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  );
};

describe('canonical JSON', () => {
  test('sorts names by UTF-16 code units, as the example of RFC 8785 §3.2.3 does', () => {
    const names = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const order = [...canonicalJson(names).matchAll(/:"([^"]*)"/g)].map(([, name]) => name);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });
  test.each([
    [333333333.33333329, '333333333.3333333'],
    [1e30, '1e+30'],
    [4.5, '4.5'],
    [2e-3, '0.002'],
    [1e-27, '1e-27'],
    [-0, '0'],
  ])('writes the number %d as RFC 8785 does', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
  test('escapes what must be escaped and nothing else', () => {
    expect(canonicalJson('\u20ac$\u000f\u000aA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  });
  test('does not depend on the order members were written in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      }),
      { seed: 8, numRuns: 200 },
    );
  });
  test('loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noNegativeZero: true } as object), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 8, numRuns: 200 },
    );
  });
  test.each([[Number.NaN], [Infinity], ['\ud800'], [() => 1], [10n]])('refuses what JSON can not hold', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
  test('a definition read back from its canonical text has the same text and the same hash', () => {
    const text = canonicalDefinition(harbour);
    const again = parseDefinition(JSON.parse(text));
    expect(again.definition && canonicalDefinition(again.definition)).toBe(text);
    expect(createHash('sha256').update(text).digest('hex')).toHaveLength(64);
  });
});
