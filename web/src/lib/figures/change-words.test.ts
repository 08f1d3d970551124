import type { Change } from '@takhoyde/api/contract';
import { describe, expect, test } from 'vitest';
import { exampleReaders } from '#lib/reader/example-readers.ts';
import { changeCounts } from './change-counts.ts';
import { changeWords } from './change-words.ts';

const reader = exampleReaders.nb;
const compared = (verdict: 'better' | 'worse' | 'about-the-same' | 'cannot-tell', difference: number): Change => ({
  kind: 'compared',
  verdict,
  difference,
  interval: { low: difference - 4, high: difference + 4 },
  smallestDetectable: 9.2,
});

describe('a change in words', () => {
  test('that is clear has its points beside the word', () => {
    expect(changeWords(compared('better', 6), reader)).toMatchObject({
      tone: 'better',
      verdict: 'Bedre',
      points: '+6',
      range: '+2 til +10',
    });
  });
  test('that is not clear has no points to be mistaken for one', () => {
    expect(changeWords(compared('cannot-tell', 6), reader)).toMatchObject({ tone: 'unknown', points: undefined });
  });
  test('that cannot be told says how large it would have to be', () => {
    expect(changeWords(compared('cannot-tell', 3), reader).sentence).toContain('rundt 9 poeng');
  });
  test('that was not compared says why', () => {
    expect(changeWords({ kind: 'not-compared', because: 'not-comparable' }, reader)).toMatchObject({
      tone: 'none',
      sentence: 'Enheten er satt sammen på nytt, så endringen kan skyldes at det er andre folk.',
    });
  });
});

test('what could not be compared is counted among what we cannot tell', () => {
  const changes = [
    compared('better', 6),
    compared('about-the-same', 0),
    compared('cannot-tell', 2),
    { kind: 'not-compared', because: 'hidden' } as const,
  ];
  expect(changeCounts(changes)).toEqual({ better: 1, worse: 0, same: 1, unknown: 2 });
});
