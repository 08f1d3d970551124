import type { ShrunkenUnit } from './shrinkage.ts';

/** Random numbers in [0, 1). Passed in, so that the same release gives the same bands. */
export type RandomSource = () => number;

/** How sure it is that a unit belongs in the lowest or highest quarter. Bands, never places in a table. */
export type RankBand = { readonly lowestQuarterShare: number; readonly highestQuarterShare: number };

const standardNormal = (random: RandomSource): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/**
 * Draws every unit from its estimate and doubt many times, and counts how often it falls in the lowest and highest quarter.
 * Unit: share 0–1 of the draws. Edges: with fewer than four units there is no quarter and all are `null`. Source: docs/methods/small-units.md
 * @example rankBands([{ count: 9, mean: 3, weight: 1, estimate: 3, standardDeviation: 0.1 }], { random: () => 0.5, drawCount: 10 }) // [null]
 */
export const rankBands = (
  units: readonly ShrunkenUnit[],
  { random, drawCount }: { readonly random: RandomSource; readonly drawCount: number },
): (RankBand | null)[] => {
  const quarter = Math.floor(units.length / 4);
  if (quarter === 0) return units.map(() => null);
  const lowest = units.map(() => 0);
  const highest = units.map(() => 0);
  for (let draw = 0; draw < drawCount; draw++) {
    const drawn = units.map((unit, place) => ({ place, value: unit.estimate + unit.standardDeviation * standardNormal(random) }));
    drawn.sort((a, b) => a.value - b.value);
    for (const { place } of drawn.slice(0, quarter)) lowest[place] = (lowest[place] ?? 0) + 1;
    for (const { place } of drawn.slice(-quarter)) highest[place] = (highest[place] ?? 0) + 1;
  }
  return units.map((_, place) => ({
    lowestQuarterShare: (lowest[place] ?? 0) / drawCount,
    highestQuarterShare: (highest[place] ?? 0) / drawCount,
  }));
};
