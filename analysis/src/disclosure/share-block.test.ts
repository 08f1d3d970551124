import { describe, expect, test } from 'vitest';
import { addHistograms, dealShareBlock } from './share-block.ts';
import { classCounts, lackingOutside, limitSum, slackOf, sumOf, type ScoreClasses } from './limit-histogram.ts';
import type { Histogram } from './response-tally.ts';

const AGREE: ScoreClasses = [0, 0, 1, 2, 2];

/** Every way `people` can answer on `points` points. */
function allHistograms(people: number, points: number): Histogram[] {
  if (points === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) =>
    allHistograms(people - first, points - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/**
 * The strongest attacker there is: knows every rule, sees sums per mean block and classes and full distribution of the share block, and asks
 * for each thing he may see which answers could have led to it. Returns what would prove that a mean block is all in one class.
 */
function provenAgreement(sizes: readonly number[], classes: ScoreClasses, threshold: number): string[] {
  const perBlock = sizes.map((size) => allHistograms(size, classes.length));
  const worlds = perBlock.reduce<Histogram[][]>(
    (done, list) => done.flatMap((world) => list.map((histogram) => [...world, histogram])),
    [[]],
  );
  const couldBeMixed = new Map<string, boolean[]>();
  for (const world of worlds) {
    const limited = world.map((histogram) => limitSum(histogram, slackOf(threshold, classes)));
    const dealt = dealShareBlock(limited, classes);
    const seen = JSON.stringify([limited.map(sumOf), dealt ? addHistograms(dealt) : 'merged or hidden']);
    const flags = couldBeMixed.get(seen) ?? sizes.flatMap(() => [false, false, false]);
    world.forEach((histogram, index) => {
      for (const inside of [0, 1, 2] as const)
        if (lackingOutside(histogram, classes, inside) === 0) flags[index * 3 + inside] = true;
    });
    couldBeMixed.set(seen, flags);
  }
  return [...couldBeMixed].filter(([, flags]) => flags.includes(false)).map(([seen]) => seen);
}

describe('a share block proves of no group that it agrees, whatever its people answered', () => {
  test.each([
    { sizes: [10], threshold: 6, classes: AGREE },
    { sizes: [11], threshold: 6, classes: AGREE },
    { sizes: [14], threshold: 10, classes: AGREE },
    { sizes: [5, 5], threshold: 5, classes: AGREE },
    { sizes: [6, 5], threshold: 5, classes: AGREE },
    { sizes: [7, 7], threshold: 6, classes: [0, 1, 2] },
    { sizes: [9, 9], threshold: 6, classes: [0, 2] },
    { sizes: [6, 6], threshold: 6, classes: [0, 0, 2, 2] },
    { sizes: [10], threshold: 6, classes: [0, 0, 0, 2, 2, 2] },
    { sizes: [10], threshold: 6, classes: [0, 0, 0, 1, 2, 2, 2] },
  ] satisfies { sizes: number[]; threshold: number; classes: ScoreClasses }[])(
    'mean blocks of $sizes people, threshold $threshold, classes $classes',
    ({ sizes, threshold, classes }) => {
      expect(provenAgreement(sizes, classes, threshold)).toEqual([]);
    },
  );
});

describe('limits', () => {
  test('ten who all disagree show as eight, and one who did not cannot know the rest', () => {
    const [dealt] = dealShareBlock([limitSum([10, 0, 0, 0, 0], 4)], AGREE) ?? [];
    expect(classCounts(dealt ?? [], AGREE)).toEqual([8, 2, 0]);
  });
  test('six who all answer lowest show a sum five points up', () => {
    expect(sumOf(limitSum([6, 0, 0, 0, 0], 5))).toBe(5);
  });
  test('eleven who all answer the middle show two outside it, and the same mean', () => {
    const [dealt] = dealShareBlock([[0, 0, 11, 0, 0]], AGREE) ?? [];
    expect(dealt).toEqual([0, 1, 9, 1, 0]);
  });
});
