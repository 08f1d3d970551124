import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import type { Scale } from '@takhoyde/survey-definitions';
import { describe, expect, test } from 'vitest';
import { seededRandom, standardNormal } from './demo-random.ts';
import { discretiser } from './demo-scale.ts';

const agree5 = shippedDefinition('kulturkartlegging')?.scales['agree5'];
const points = (values: readonly number[]): Scale['points'] =>
  values.map((value) => ({ value, label: { nb: '-', nn: '-', en: '-' } }));
const scaleOf = (values: readonly number[]): Scale => ({
  kind: 'ordinal',
  points: points(values),
  nonSubstantive: [],
  favourable: [],
  unfavourable: [],
  scoring: 'index',
});
const scales: readonly (readonly [string, Scale])[] = [
  ['1–5', agree5 ?? scaleOf([1, 2, 3, 4, 5])],
  ['1–6', scaleOf([1, 2, 3, 4, 5, 6])],
  ['0–10', scaleOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])],
  ['yes or no', scaleOf([0, 1])],
];

describe.each(scales)('answers on a scale %s', (_name, scale) => {
  const { centre, answer } = discretiser(scale, 27);
  const values = scale.points.map(({ value }) => value);
  const [min, max] = [Math.min(...values), Math.max(...values)];

  test.each([40, 55, 62, 80])('have the mean index %i that was asked for, ends of the scale or not', (wanted) => {
    const random = seededRandom('demo-scale', wanted);
    const drawn = Array.from({ length: 40_000 }, () => answer(centre(wanted) + 27 * standardNormal(random)));
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    expect(Math.abs((100 * (mean - min)) / (max - min) - wanted)).toBeLessThan(0.9);
  });

  test('lie on the scale, however strong the feeling', () => {
    for (const feeling of [-500, -1, 0, 49.9, 50, 100, 500]) expect(values).toContain(answer(feeling));
    expect(answer(centre(-5))).toBe(min);
    expect(answer(centre(105))).toBe(max);
  });
});
