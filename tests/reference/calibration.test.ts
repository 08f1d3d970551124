// Does a method keep its promise when the truth is known? Seeded simulation (METHODS §6.5).
import { describe, expect, test } from 'vitest';
import {
  changeVerdicts,
  equivalence,
  frequencyTable,
  meanInterval,
  meanIntervalOfInvited,
  normalUpperTail,
  sampleOf,
  shareInterval,
  shareIntervalOfInvited,
  shrinkage,
  smallestDetectableChange,
  welch,
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
const repeat = <T>(seed: number, once: (random: () => number) => T, runs = RUNS): T[] => {
  const random = seededRandom(seed);
  return Array.from({ length: runs }, () => once(random));
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

describe('the textbook interval of a share, beside Wilson', () => {
  const holds = (truth: number, interval: (favourableCount: number) => { low: number; high: number } | null): number =>
    shareOf(
      repeat(6, (random) => {
        const found = interval(Array.from({ length: ANSWERED }, random).filter((draw) => draw < truth).length);
        return found !== null && found.low <= truth && truth <= found.high;
      }),
    );

  test('loses one share of five in a hundred far too often, where Wilson does not', () => {
    const textbook = (favourableCount: number): { low: number; high: number } => {
      const share = favourableCount / ANSWERED;
      const reach = 1.96 * Math.sqrt((share * (1 - share)) / ANSWERED);
      return { low: share - reach, high: share + reach };
    };
    expect(holds(0.05, textbook)).toBeLessThan(0.9);
    expect(holds(0.05, (favourableCount) => shareInterval({ favourableCount, count: ANSWERED }))).toBeGreaterThan(0.93);
  });
});

describe('the level of a hundred invited, of whom sixty answer', () => {
  /** Sixty of a hundred, drawn without replacement: what all hundred would have said is known here. */
  const drawn = (random: () => number): { all: number[]; heard: number[] } => {
    const all = Array.from({ length: INVITED }, () =>
      Math.min(100, Math.max(0, 5 * Math.round((60 + 20 * standardNormal(random)) / 5))),
    );
    const order = all.map((value) => ({ value, at: random() })).sort((one, other) => one.at - other.at);
    return { all, heard: order.slice(0, ANSWERED).map(({ value }) => value) };
  };
  const sampleFrom = (values: readonly number[]): Sample =>
    sampleOf(frequencyTable(values.map((value) => ({ value, count: 1 }))));
  const waves = repeat(7, drawn);
  const hitsOf = (intervalOf: (sample: Sample) => { low: number; high: number } | undefined): number =>
    shareOf(
      waves.map(({ all, heard }) => {
        const [truth, interval] = [sampleFrom(all).mean ?? 0, intervalOf(sampleFrom(heard))];
        return interval !== undefined && interval.low <= truth && truth <= interval.high;
      }),
    );

  test('lies in the interval for all who were invited 93 to 97 times of a hundred', () => {
    const hits = hitsOf((sample) => meanIntervalOfInvited(sample, INVITED)?.interval);
    expect(hits).toBeGreaterThan(0.93);
    expect(hits).toBeLessThan(0.97);
  });

  test('lies in the interval of the process nearly always: that one speaks of something else', () => {
    expect(hitsOf((sample) => meanInterval(sample)?.interval)).toBeGreaterThan(0.99);
  });

  test('as a share lies in its interval 93 to 97 times of a hundred', () => {
    const hits = shareOf(
      waves.map(({ all, heard }) => {
        const favourable = (values: readonly number[]): number => values.filter((value) => value >= 60).length;
        const truth = favourable(all) / INVITED;
        const interval = shareIntervalOfInvited({ favourableCount: favourable(heard), count: ANSWERED }, INVITED);
        return interval !== null && interval.low <= truth && truth <= interval.high;
      }),
    );
    expect(hits).toBeGreaterThan(0.93);
    expect(hits).toBeLessThan(0.97);
  });
});

describe('«about the same» and «what could have been seen»', () => {
  test('a change as large as the margin is called the same in 3.5 to 6.5 percent', () => {
    const same = repeat(8, (random) => {
      const [before, after] = [waveOf(random, 400, 50), waveOf(random, 400, 55)];
      return equivalence(after, before, { margin: 5, alpha: 0.05 })?.isEquivalent ?? false;
    });
    expect(shareOf(same)).toBeGreaterThan(0.035);
    expect(shareOf(same)).toBeLessThan(0.065);
  });

  test('a change as large as the smallest that could be seen is seen four times of five', () => {
    const group = { count: ANSWERED, standardDeviation: 20 };
    const change = smallestDetectableChange(group, group) ?? 0;
    const normal = (random: () => number, mean: number): Sample =>
      sampleOf(frequencyTable(Array.from({ length: ANSWERED }, () => ({ value: mean + 20 * standardNormal(random), count: 1 }))));
    const seen = repeat(9, (random) => (welch(normal(random, 50 + change), normal(random, 50))?.p ?? 1) < 0.05);
    expect(shareOf(seen)).toBeGreaterThan(0.77);
    expect(shareOf(seen)).toBeLessThan(0.83);
  });
});

test('a team of seven, judged by the spread of the whole wave, hears no more false alarms than others', () => {
  const pooled = (sample: Sample): Sample => ({ ...sample, variance: 400 });
  const alarms = repeat(10, (random) => {
    const verdict = changeVerdicts([question(0, pooled(waveOf(random, 7, 60)), pooled(waveOf(random, 7, 60)))])[0]?.verdict;
    return verdict === 'better' || verdict === 'worse';
  });
  expect(shareOf(alarms)).toBeLessThan(0.05);
});

describe('a screen of fourteen dimensions', () => {
  /** Four dimensions have changed by twelve points, or none. */
  const screens = (seed: number, changed: number) =>
    repeat(
      seed,
      (random) =>
        changeVerdicts(
          Array.from({ length: 14 }, (_, dimension) =>
            question(dimension, waveOf(random, ANSWERED, 55), waveOf(random, ANSWERED, dimension < changed ? 67 : 55)),
          ),
        ),
      600,
    );
  const isCalled = ({ verdict }: { verdict: string }): boolean => verdict === 'better' || verdict === 'worse';
  const meanFalse = (called: readonly (readonly { id: number }[])[]): number =>
    called.reduce((sum, ids) => sum + (ids.length === 0 ? 0 : ids.filter(({ id }) => id >= 4).length / ids.length), 0) /
    called.length;
  const mixed = screens(4, 4);

  test('calls a change of which at most one in twenty is false', () => {
    expect(meanFalse(mixed.map((screen) => screen.filter(isCalled)))).toBeLessThan(0.05);
  });

  test('would call twice as many false ones if every question were asked for itself', () => {
    expect(meanFalse(mixed.map((screen) => screen.filter(({ p }) => p !== null && p < 0.05)))).toBeGreaterThan(0.08);
  });

  test('on which nothing has changed is left alone 93.5 times of a hundred, where single questions would call something every other time', () => {
    const still = screens(11, 0);
    expect(shareOf(still.map((screen) => screen.some(isCalled)))).toBeLessThan(0.065);
    expect(shareOf(still.map((screen) => screen.some(({ p }) => p !== null && p < 0.05)))).toBeGreaterThan(0.4);
  });
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
