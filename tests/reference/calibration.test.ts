// Does a method keep its promise when the truth is known? Seeded simulation (METHODS §6.5).
import { describe, expect, test } from 'vitest';
import {
  changeVerdicts,
  frequencyTable,
  meanInterval,
  meanIntervalOfInvited,
  normalUpperTail,
  sampleOf,
  shareInterval,
  shrinkage,
  type ChangeQuestion,
  type Sample,
} from '@takhoyde/analysis';
import { seededRandom, standardNormal } from './seeded-random.ts';

const RUNS = 2000;
const INVITED = 100;
const ANSWERED = 60;

/** Index scores of one wave: people differ by a standard deviation of some 20 points, in steps of five, as on a real scale. */
const waveOf = (random: () => number, count: number, mean: number): Sample =>
  sampleOf(
    frequencyTable(
      Array.from({ length: count }, () => ({
        value: Math.min(100, Math.max(0, 5 * Math.round((mean + 20 * standardNormal(random)) / 5))),
        count: 1,
      })),
    ),
  );

const question = (id: number, baseline: Sample, followUp: Sample): ChangeQuestion<number> => {
  const released = ({ count, mean, variance }: Sample) => ({
    answerCount: count,
    mean,
    standardDeviation: variance === null ? null : Math.sqrt(variance),
  });
  return { id, baseline: released(baseline), followUp: released(followUp) };
};

const shareOf = (flags: readonly boolean[]): number => flags.filter(Boolean).length / flags.length;
const repeat = <T>(seed: number, once: (random: () => number) => T): T[] => {
  const random = seededRandom(seed);
  return Array.from({ length: RUNS }, () => once(random));
};

describe('nothing has changed, and 60 of 100 answer both times', () => {
  const pairs = repeat(1, (random) => [waveOf(random, ANSWERED, 60), waveOf(random, ANSWERED, 60)] as const);

  test('«better» or «worse» is said in 3.5 to 6.5 percent of single questions', () => {
    const alarms = shareOf(
      pairs.map(([before, after]) => {
        const verdict = changeVerdicts([question(0, before, after)])[0]?.verdict;
        return verdict === 'better' || verdict === 'worse';
      }),
    );
    expect(alarms).toBeGreaterThan(0.035);
    expect(alarms).toBeLessThan(0.065);
  });

  test('a test that used the finite-population correction would cry wolf four times as often', () => {
    const alarms = shareOf(
      pairs.map(([before, after]) => {
        const errors = [before, after].map((wave) => meanIntervalOfInvited(wave, INVITED)?.standardError ?? 0);
        return 2 * normalUpperTail(Math.abs((after.mean ?? 0) - (before.mean ?? 0)) / Math.hypot(...errors)) < 0.05;
      }),
    );
    expect(alarms).toBeGreaterThan(0.17);
  });
});

test('the mean of the process lies in its interval 93 to 97 times of a hundred', () => {
  const truth = waveOf(seededRandom(99), 400_000, 60).mean ?? 0;
  const hits = repeat(2, (random) => {
    const interval = meanInterval(waveOf(random, ANSWERED, 60))?.interval;
    return interval !== undefined && interval.low <= truth && truth <= interval.high;
  });
  expect(shareOf(hits)).toBeGreaterThan(0.93);
  expect(shareOf(hits)).toBeLessThan(0.97);
});

test.each([0.1, 0.35, 0.6, 0.85])('Wilson holds a true share of %s 93 to 97 times of a hundred', (truth) => {
  const hits = repeat(3, (random) => {
    const favourableCount = Array.from({ length: ANSWERED }, random).filter((draw) => draw < truth).length;
    const interval = shareInterval({ favourableCount, count: ANSWERED });
    return interval !== null && interval.low <= truth && truth <= interval.high;
  });
  expect(shareOf(hits)).toBeGreaterThan(0.93);
  expect(shareOf(hits)).toBeLessThan(0.97);
});

test('of what a screen of fourteen dimensions calls a change, at most one in twenty is false', () => {
  const falseShares = repeat(4, (random) => {
    const family = Array.from({ length: 14 }, (_, dimension) =>
      question(dimension, waveOf(random, ANSWERED, 55), waveOf(random, ANSWERED, dimension < 4 ? 67 : 55)),
    );
    const called = changeVerdicts(family).filter(({ verdict }) => verdict === 'better' || verdict === 'worse');
    return called.length === 0 ? 0 : called.filter(({ id }) => id >= 4).length / called.length;
  });
  expect(falseShares.reduce((sum, share) => sum + share, 0) / RUNS).toBeLessThan(0.05);
});

test('estimates drawn towards the mean miss small units by less than raw means do', () => {
  const random = seededRandom(5);
  const misses = Array.from({ length: 100 }, () => {
    const units = Array.from({ length: 40 }, (_, place) => {
      const truth = 60 + 5 * standardNormal(random);
      return { truth, sample: waveOf(random, 5 + (place % 12), truth) };
    });
    const estimates = shrinkage(units.map(({ sample }) => sample))?.units ?? [];
    const missOf = (values: readonly (number | undefined)[]): number =>
      units.reduce((sum, { truth }, place) => sum + ((values[place] ?? 0) - truth) ** 2, 0);
    return {
      raw: missOf(units.map(({ sample }) => sample.mean ?? undefined)),
      shrunken: missOf(estimates.map((unit) => unit?.estimate)),
    };
  });
  const total = (pick: (miss: { raw: number; shrunken: number }) => number): number =>
    misses.reduce((sum, miss) => sum + pick(miss), 0);
  expect(total(({ shrunken }) => shrunken)).toBeLessThan(0.75 * total(({ raw }) => raw));
});
