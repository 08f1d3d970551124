import { describe, expect, test } from 'vitest';
import { exampleReaders } from '#lib/reader/example-readers.ts';
import { quorumLines, quorumsOf, ruleLines } from './rule-lines.ts';

const twoOfThree = {
  kind: 'split',
  threshold: 2,
  holders: ['analyst', 'representative', 'data-protection-officer'],
} as const;
const rule = { ...twoOfThree, holders: [...twoOfThree.holders] };

describe('who can open the answers together', () => {
  test('is told pair by pair, with what a pair lacks', () => {
    expect(quorumLines(rule, exampleReaders.nb)).toEqual([
      { who: 'Analytiker + ansattes representant', note: undefined },
      { who: 'Analytiker + personvernombud', note: 'De kan åpne uten noen fra de ansatte.' },
      { who: 'Ansattes representant + personvernombud', note: 'De kan åpne uten noen fra arbeidsgiver.' },
    ]);
  });

  test('is told once where several hold the same office', () => {
    const five = { ...rule, threshold: 3, holders: ['analyst', 'analyst', 'representative', 'representative'] as const };
    expect(quorumsOf({ ...five, holders: [...five.holders] })).toEqual([
      ['analyst', 'analyst', 'representative'],
      ['analyst', 'representative', 'representative'],
    ]);
  });

  test('says how many codes may be lost, in the protocol too', () => {
    expect(ruleLines(rule, exampleReaders.nb).at(-1)).toMatch(/^Blir 1 av kodene borte/u);
    expect(ruleLines({ ...rule, threshold: 3 }, exampleReaders.nb).at(-1)).toMatch(/kan svarene aldri åpnes/u);
    expect(ruleLines({ kind: 'single' }, exampleReaders.nb)).toHaveLength(1);
  });
});
