import { describe, expect, test } from 'vitest';
import { wordChanges, type WordChange } from './word-changes.ts';

const without = (changes: readonly WordChange[], kind: WordChange['kind']): string =>
  changes
    .filter((change) => change.kind !== kind)
    .map(({ text }) => text)
    .join(' ');

const pairs: readonly (readonly [string, string])[] = [
  ['Hos oss er det trygt å si at man er usikker.', 'Hos oss er det trygt å si at man er i tvil.'],
  ['', 'Noe nytt.'],
  ['Noe gammelt.', ''],
  ['Det samme.', 'Det samme.'],
  ['Alt er annerledes her.', 'Ingenting går igjen nå'],
  ['vi vi vi sier', 'vi sier vi'],
];

describe('changed words', () => {
  test.each(pairs)('%j to %j: both wordings can be read out of the marks', (before, after) => {
    const changes = wordChanges(before, after);
    expect(without(changes, 'added')).toBe(before);
    expect(without(changes, 'removed')).toBe(after);
  });
  test('an unchanged text is one run', () => {
    expect(wordChanges('Det samme.', 'Det samme.')).toEqual([{ kind: 'same', text: 'Det samme.' }]);
  });
  test('only what differs is marked', () => {
    const changes = wordChanges('Hos oss er det trygt å si fra.', 'Hos oss er det lett å si fra.');
    expect(changes.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'same: Hos oss er det',
      'removed: trygt',
      'added: lett',
      'same: å si fra.',
    ]);
  });
});
