import { describe, expect, test } from 'vitest';
import { exampleReaders } from '#lib/reader/example-readers.ts';
import { distributed, hiddenItem, meanOnly, statement, threeShares } from '../profile-bars/profile-bars.examples.ts';
import { barReach, statementRow, type StatementRow } from './distribution-bars.ts';

const reader = exampleReaders.nb;
const rowOf = (...given: Parameters<typeof statement>): StatementRow => statementRow(statement(...given), reader);
const plainPercent = (text: string): string => text.replace(/\s/gu, ' ');

describe('a statement', () => {
  test('is shown with all its classes where there are enough answers', () => {
    const { figure } = rowOf('A', 'x', distributed([10, 10, 20, 40, 20]));
    expect(figure.kind === 'parts' && [figure.leftPercent, figure.rightPercent].map(plainPercent)).toEqual(['20 %', '60 %']);
    expect(figure.kind === 'parts' && figure.parts.map((part) => part.tone)).toEqual([1, 2, 3, 4, 5]);
  });
  test('that is reversed keeps its answers and turns the colours', () => {
    const { figure } = rowOf('A', 'x', distributed([10, 10, 20, 40, 20]), true);
    expect(figure.kind === 'parts' && figure.parts.map((part) => part.share)).toEqual([0.1, 0.1, 0.2, 0.4, 0.2]);
    expect(figure.kind === 'parts' && figure.parts.map((part) => part.tone)).toEqual([5, 4, 3, 2, 1]);
  });
  test('falls back to three shares, and says «minst» where a limit was applied', () => {
    const { figure } = rowOf('A', 'x', threeShares);
    expect(figure.kind === 'parts' && plainPercent(figure.rightPercent)).toBe('minst 92 %');
    expect(figure.kind === 'parts' && figure.mean).toBe('Snitt minst 4,4 av 5');
  });
  test('with shares that is reversed puts those who agreed to the right', () => {
    const { figure } = rowOf('A', 'x', threeShares, true);
    expect(figure.kind === 'parts' && figure.parts.map((part) => part.share)).toEqual([11 / 12, 1 / 12, 0]);
  });
  test('falls back to the mean and says why there is no more', () => {
    expect(rowOf('A', 'x', meanOnly).figure).toMatchObject({ kind: 'mean', mean: 'Snitt 3,6 av 5' });
  });
  test('that is hidden holds no number at all', () => {
    expect(JSON.stringify(rowOf('A', 'x', hiddenItem).figure)).not.toMatch(/\d/);
  });
});

describe('scales that are not our own', () => {
  const sixPoints = {
    ...statement('B', 'x', distributed([1, 1, 2, 2, 2, 2])),
    scaleLabels: ['1', '2', '3', '4', '5', '6'].map((text) => ({ nb: text, nn: text, en: text })),
  };

  test('with an even number of points have no middle class', () => {
    const { figure } = statementRow(sixPoints, reader);
    expect(figure.kind === 'parts' && figure.parts.map((part) => part.tone)).toEqual([1, 2, 2, 4, 4, 5]);
    expect(figure.kind === 'parts' && figure.leftShare).toBeCloseTo(0.4);
    expect(figure.kind === 'parts' && figure.mean).toContain('av 6');
  });
});

test('the bars of a theme share one middle and no more room than they need', () => {
  const rows = [rowOf('A', 'x', distributed([10, 10, 20, 40, 20])), rowOf('B', 'y', distributed([0, 0, 20, 40, 40]))];
  const reach = barReach(rows);
  expect(reach.left).toBeCloseTo(0.3);
  expect(reach.right).toBeCloseTo(0.9);
});
