import { describe, expect, test } from 'vitest';
import { crossProducts } from '../moments/cross-products.ts';
import { driverImportance } from './driver-importance.ts';
import { driverIntervals, mayShowRelations, mergeDraws, resampledProducts } from './driver-intervals.ts';

const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
};

/** An outcome that hangs together with the first of two dimensions and not with the second. */
const peopleOf = (count: number): number[][] => {
  const random = seeded(11);
  return Array.from({ length: count }, () => {
    const [first, second] = [random(), random()];
    return [first + 0.5 * random(), first, second];
  });
};

describe('intervals of what hangs together', () => {
  const people = peopleOf(300);
  const draws = resampledProducts(people, 3, { random: seeded(5), drawCount: 80 });

  test('hold the estimate, and tell the dimension that matters from the one that does not', () => {
    const lmg = driverImportance(crossProducts(people, 3))?.lmg ?? [];
    const [first, second] = driverIntervals(draws) ?? [];
    expect(first?.low).toBeLessThan(lmg[0] ?? 0);
    expect(first?.high).toBeGreaterThan(lmg[0] ?? 1);
    expect(second?.high).toBeLessThan(first?.low ?? 0);
  });

  test('are the same for the same answers and seed', () => {
    const again = resampledProducts(people, 3, { random: seeded(5), drawCount: 80 });
    expect(driverIntervals(again)).toEqual(driverIntervals(draws));
  });

  test('draw every person once on average', () => {
    const drawn = draws.reduce((sum, draw) => sum + draw.count, 0) / draws.length;
    expect(Math.abs(drawn - people.length)).toBeLessThan(10);
  });

  test('are wider for fewer people', () => {
    const few = driverIntervals(resampledProducts(people.slice(0, 40), 3, { random: seeded(5), drawCount: 80 }))?.[0];
    const many = driverIntervals(draws)?.[0];
    expect((few?.high ?? 0) - (few?.low ?? 0)).toBeGreaterThan((many?.high ?? 1) - (many?.low ?? 0));
  });

  test('of two groups come from their draws added one by one', () => {
    const parts = [people.slice(0, 100), people.slice(100)].map((part) =>
      resampledProducts(part, 3, { random: seeded(9), drawCount: 20 }),
    );
    const merged = mergeDraws(parts[0] ?? [], parts[1] ?? []);
    expect(merged.map(({ count }) => count)).toEqual(
      merged.map((_, draw) => (parts[0]?.[draw]?.count ?? 0) + (parts[1]?.[draw]?.count ?? 0)),
    );
    expect(() => mergeDraws(merged, merged.slice(1))).toThrow('mergeDraws requires as many draws of both');
  });

  test('of nobody, or of people who are all alike, there are none', () => {
    expect(driverIntervals([])).toBeNull();
    expect(driverIntervals(resampledProducts([[1, 1, 1]], 3, { random: seeded(1), drawCount: 10 }))).toBeNull();
  });
});

test.each([
  { who: 'twenty people and two dimensions', count: 20, rSquared: 0.3, shown: true },
  { who: 'nineteen people and two dimensions', count: 19, rSquared: 0.3, shown: false },
  { who: 'many people of whom little hangs together', count: 4000, rSquared: 0.049, shown: false },
])('$who: shown is $shown', ({ count, rSquared, shown }) => {
  expect(mayShowRelations({ count, rSquared, lmg: [0.2, 0.1] })).toBe(shown);
});
