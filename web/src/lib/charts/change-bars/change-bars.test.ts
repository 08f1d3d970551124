import { describe, expect, test } from 'vitest';
import { exampleReaders } from '#lib/reader/example-readers.ts';
import { hiddenComparison, notComparable, usualComparison } from './change-bars.examples.ts';
import { byVerdict, changeRows, comparisonSentence } from './change-bars.ts';

const reader = exampleReaders.nb;

describe('a comparison', () => {
  test('puts what is clear before what is steady and what cannot be told', () => {
    const tones = byVerdict(changeRows({ dimensions: usualComparison }, reader)).map((row) => row.change.tone);
    expect(tones).toEqual(['better', 'worse', 'same', 'unknown', 'none']);
  });
  test('is said in one sentence', () => {
    expect(comparisonSentence({ dimensions: usualComparison }, reader)).toBe(
      'Av temaene er 1 bedre, 1 dårligere, 1 omtrent som før og 2 ikke til å si noe sikkert om.',
    );
  });
  test('shows both figures but no difference where the people are too mixed', () => {
    const [row] = changeRows({ dimensions: notComparable }, reader);
    expect(row).toMatchObject({ before: { kind: 'shown' }, after: { kind: 'shown' }, difference: undefined });
    expect(row?.change.sentence).toContain('satt sammen på nytt');
  });
  test('holds no number where both sides are hidden', () => {
    for (const { before, after, change, difference } of changeRows({ dimensions: hiddenComparison }, reader)) {
      expect(JSON.stringify({ before, after, change, difference })).not.toMatch(/\d/);
    }
  });
});
