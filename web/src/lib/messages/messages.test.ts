import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

/** Every key of a catalogue as `area.key (kind)`, so that a text that became a function is noticed too. */
const keysOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path === '' ? key : `${path}.${key}`))
    : [`${path} (${typeof value})`];

const emptyTexts = (value: unknown, path = ''): string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => emptyTexts(inner, `${path}.${key}`));
};

describe.each([
  ['nn', nn],
  ['en', en],
])('the catalogue %s', (_, catalogue) => {
  test('has every text that bokmål has, and no other', () => {
    expect(keysOf(catalogue)).toEqual(keysOf(nb));
  });
});

test.each([
  ['nb', nb],
  ['nn', nn],
  ['en', en],
])('no text of %s is empty', (_, catalogue) => {
  expect(emptyTexts(catalogue)).toEqual([]);
});
