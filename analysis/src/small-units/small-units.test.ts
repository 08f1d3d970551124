import { describe, expect, test } from 'vitest';
import type { Sample } from '../moments/sample.ts';
import { rankBands } from './rank-bands.ts';
import { shrinkage, type ShrunkenUnit } from './shrinkage.ts';

const unit = (count: number, mean: number): Sample => ({ count, mean, variance: 400 });

/** A small generator, the same in every run. */
const seeded = (): (() => number) => {
  let state = 7;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
};

const unitsOf = (samples: readonly Sample[]): ShrunkenUnit[] => (shrinkage(samples)?.units ?? []).filter((each) => each !== null);

describe('units drawn towards the mean', () => {
  const samples = [
    unit(5, 40),
    unit(200, 50),
    unit(200, 60),
    unit(200, 70),
    unit(5, 80),
    unit(200, 62),
    unit(200, 58),
    unit(200, 55),
  ];

  test('a unit of five is drawn further than a unit of two hundred', () => {
    const weights = unitsOf(samples).map(({ weight }) => weight);
    expect(weights[0]).toBeLessThan(weights[1] ?? 0);
  });

  test('a unit where nobody answered keeps its place and has no estimate', () => {
    expect(shrinkage([...samples, { count: 0, mean: null, variance: null }])?.units.at(-1)).toBeNull();
  });

  test('units that do not differ more than chance get no spread between them, and one estimate', () => {
    const alike = shrinkage([unit(40, 60), unit(40, 60.5), unit(40, 59.5), unit(40, 60)]);
    expect(alike?.betweenVariance).toBe(0);
    expect(new Set(alike?.units.map((each) => each?.estimate)).size).toBe(1);
  });

  test('the same seed gives the same bands, and a small unit at the bottom is not called the lowest for sure', () => {
    const bands = () => rankBands(unitsOf(samples), { random: seeded(), drawCount: 500 });
    expect(bands()).toEqual(bands());
    expect(bands()[0]?.lowestQuarterShare).toBeGreaterThan(0.2);
    expect(bands()[0]?.lowestQuarterShare).toBeLessThan(0.95);
    expect(bands()[1]?.lowestQuarterShare).toBeGreaterThan(0.5);
  });
});
