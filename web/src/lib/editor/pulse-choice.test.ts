import { pulseLength } from '@takhoyde/survey-definitions';
import { describe, expect, test } from 'vitest';
import { exampleStatements } from './editor.examples.ts';
import { pulseCost, pulseSize } from './pulse-choice.ts';
import { pulseId, pulsePlanOf } from './pulse-plan.ts';

const first = (count: number) => exampleStatements.slice(0, count);

describe('what a pulse comes to', () => {
  test('has the limits of the method', () => {
    expect(pulseSize).toEqual(pulseLength);
  });
  test('says how many are missing, and how many are too many', () => {
    expect(pulseCost(first(6), 0, 0)).toMatchObject({ verdict: 'too-few', off: 2 });
    expect(pulseCost(first(14), 0, 0)).toMatchObject({ verdict: 'too-many', off: 2 });
    expect(pulseCost(first(9), 0, 0)).toMatchObject({ verdict: 'right', least: 9, most: 9 });
  });
  test('counts in blocks what one person meets: what recurs, and one block of the rest', () => {
    expect(pulseCost(first(14), 2, 0)).toMatchObject({ least: 8, most: 9, verdict: 'right' });
    expect(pulseCost(first(14), 3, 0)).toMatchObject({ least: 6, most: 7, verdict: 'too-few' });
  });
  test('costs the minutes of the longest way', () => {
    expect(pulseCost(first(14), 2, 1).minutes).toBeCloseTo(1 + 9 * 0.12, 9);
  });
  test('has no blocks when there is nothing to deal', () => {
    expect(pulseCost(first(3), 3, 0)).toMatchObject({ least: 3, most: 3 });
    expect(pulseCost([], 0, 0.5)).toMatchObject({ least: 0, most: 0, minutes: 0.5 });
  });
});

describe('the form of a pulse', () => {
  const form = (more: readonly (readonly [string, string])[] = []): FormData => {
    const data = new FormData();
    const told = [['navn-nb', 'Puls høst'], ['navn-nn', 'Puls haust'], ['navn-en', 'Pulse'], ['per', 'person'], ...more] as const;
    for (const [name, value] of told) data.append(name, value);
    return data;
  };
  test('keeps the order of the statements, and has no blocks unless asked', () => {
    const plan = pulsePlanOf(
      form([
        ['bolker', '0'],
        ['pastand', 'B-1'],
        ['pastand', 'A-1'],
      ]),
    );
    expect(plan).toMatchObject({ id: 'puls-host', items: ['B-1', 'A-1'] });
    expect(plan).not.toHaveProperty('rotation');
  });
  test('tells of blocks', () => {
    expect(
      pulsePlanOf(
        form([
          ['bolker', '3'],
          ['pastand', 'A-1'],
        ]),
      )?.rotation,
    ).toEqual({ per: 'person', blockCount: 3 });
  });
  test('is not read without a statement', () => {
    expect(pulsePlanOf(form([['bolker', '0']]))).toBeUndefined();
  });
  test('makes an id that every system keeps, also of a long name', () => {
    expect(pulseId('Årets «store» puls')).toBe('puls-arets-store-puls');
    expect(pulseId('x'.repeat(100))).toMatch(/^puls-x{35}$/u);
  });
});
