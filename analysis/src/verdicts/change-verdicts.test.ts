import { describe, expect, test } from 'vitest';
import { changeVerdicts, type ReleasedIndex } from './change-verdicts.ts';

const index = (answerCount: number, mean: number | null, standardDeviation: number | null = 20): ReleasedIndex => ({
  answerCount,
  mean,
  standardDeviation,
});

const verdictOf = (baseline: ReleasedIndex, followUp: ReleasedIndex): string | undefined =>
  changeVerdicts([{ id: 'trygghet', baseline, followUp }])[0]?.verdict;

describe('the four words', () => {
  test('a clear rise is better, a clear fall is worse', () => {
    expect(verdictOf(index(400, 60), index(380, 68))).toBe('better');
    expect(verdictOf(index(380, 68), index(400, 60))).toBe('worse');
  });

  test('a change that is shown to be smaller than the margin is about the same', () => {
    expect(verdictOf(index(900, 60), index(900, 60.5))).toBe('about-the-same');
  });

  test('a team of twelve cannot tell, and is told what it could have seen', () => {
    const [answer] = changeVerdicts([{ id: 'team', baseline: index(12, 60), followUp: index(12, 68) }]);
    expect(answer?.verdict).toBe('cannot-tell');
    expect(answer?.smallestDetectable).toBeGreaterThan(20);
  });

  test('a clear but tiny change of a whole city is better, and marked as within the margin', () => {
    const [answer] = changeVerdicts([{ id: 'city', baseline: index(30_000, 60), followUp: index(30_000, 61) }]);
    expect(answer).toMatchObject({ verdict: 'better', isWithinMargin: true });
  });
});

describe('what cannot be compared', () => {
  test.each([
    ['one answer', index(1, 60, null), index(50, 64)],
    ['a hidden mean', index(0, null, null), index(50, 64)],
    ['nobody who differs from anybody', index(9, 60, 0), index(9, 70, 0)],
  ])('%s gives «cannot tell» and no number that looks like a test', (_, baseline, followUp) => {
    const [answer] = changeVerdicts([{ id: 'x', baseline, followUp }]);
    expect(answer).toMatchObject({ verdict: 'cannot-tell', interval: null, p: null, adjustedP: null });
  });

  test('it does not count in the family', () => {
    const clear = { id: 'a', baseline: index(60, 60), followUp: index(60, 68) };
    const alone = changeVerdicts([clear])[0];
    const besideNothing = changeVerdicts([clear, { id: 'b', baseline: index(1, 60, null), followUp: index(1, 61, null) }])[0];
    expect(besideNothing?.adjustedP).toBe(alone?.adjustedP);
  });
});

test('a change that is clear alone may not be clear among many', () => {
  const borderline = { id: 'a', baseline: index(60, 60), followUp: index(60, 68) };
  const nothing = Array.from({ length: 13 }, (_, place) => ({
    id: String(place),
    baseline: index(60, 60),
    followUp: index(60, 60 + (place % 3)),
  }));
  expect(changeVerdicts([borderline])[0]?.verdict).toBe('better');
  expect(changeVerdicts([borderline, ...nothing])[0]?.verdict).toBe('cannot-tell');
});

test('the verdict turns with the direction of the question', () => {
  const there = changeVerdicts([{ id: 'x', baseline: index(80, 55), followUp: index(95, 63) }])[0];
  const back = changeVerdicts([{ id: 'x', baseline: index(95, 63), followUp: index(80, 55) }])[0];
  expect(there?.p).toBeCloseTo(back?.p ?? -1, 12);
  expect(there?.difference).toBe(-(back?.difference ?? 0));
  expect([there?.verdict, back?.verdict]).toEqual(['better', 'worse']);
});
