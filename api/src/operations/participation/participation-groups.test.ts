import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { participationGroups, type GroupedBucket } from './participation-groups.ts';

const fewest = 10;
const bucket = (bucketId: string, virksomhetId: string | undefined, invitedCount: number): GroupedBucket => ({
  bucketId,
  virksomhetId,
  invitedCount,
});
const told = (...buckets: GroupedBucket[]) =>
  participationGroups(buckets, fewest).map(({ unitIds, invitedCount, isRest }) => [unitIds.join('+'), invitedCount, isRest]);

/** Cities of a few virksomheter, some with one bucket of eight, and people counted above them. */
const cities = fc.array(
  fc.record({ virksomhet: fc.integer({ min: 0, max: 6 }), invitedCount: fc.integer({ min: 8, max: 30 }) }),
  { minLength: 1, maxLength: 14 },
);
const bucketsOf = (city: readonly { virksomhet: number; invitedCount: number }[]): GroupedBucket[] =>
  city.map(({ virksomhet, invitedCount }, place) =>
    bucket(`b${String(place)}`, virksomhet === 0 ? undefined : `v${String(virksomhet)}`, invitedCount),
  );

/** The attack: what is known of everybody, less any choice of what is told; how many invited are left over. */
const leftOver = (buckets: readonly GroupedBucket[], groups: readonly { readonly bucketIds: readonly string[] }[]): number[] => {
  const choices = groups.reduce<string[][]>(
    (chosen, { bucketIds }) => [...chosen, ...chosen.map((one) => [...one, ...bucketIds])],
    [[]],
  );
  return choices.map((gone) =>
    buckets.filter(({ bucketId }) => !gone.includes(bucketId)).reduce((sum, { invitedCount }) => sum + invitedCount, 0),
  );
};

describe('response rates by virksomhet', () => {
  test('each virksomhet of ten or more is told, and the small ones together with those counted above', () => {
    expect(told(bucket('a', 'A', 20), bucket('b', 'B', 8), bucket('c', undefined, 12))).toEqual([
      ['A', 20, false],
      ['B', 20, true],
    ]);
  });

  test('a rest too small to be told takes in the smallest virksomhet, for the whole less the others would tell of it', () => {
    expect(told(bucket('a', 'A', 20), bucket('b', 'B', 14), bucket('c', 'C', 8))).toEqual([
      ['A', 20, false],
      ['B+C', 22, true],
    ]);
    expect(told(bucket('a', 'A', 8))).toEqual([]);
  });

  test('no subtraction leaves anything between nobody and ten', () => {
    fc.assert(
      fc.property(cities, (city) => {
        const buckets = bucketsOf(city);
        const groups = participationGroups(buckets, fewest);
        const inGroups = groups.flatMap(({ bucketIds }) => bucketIds).sort();
        if (groups.length > 0) expect(inGroups).toEqual(buckets.map(({ bucketId }) => bucketId).sort());
        for (const left of leftOver(buckets, groups)) expect(left === 0 || left >= fewest || groups.length === 0).toBe(true);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  test('told without a rest, the small virksomhet is what is left when the others are taken from the whole', () => {
    const buckets = [bucket('a', 'A', 20), bucket('b', 'B', 14), bucket('c', 'C', 8)];
    const naive = [{ bucketIds: ['a'] }, { bucketIds: ['b'] }];
    expect(leftOver(buckets, naive)).toContain(8);
  });
});
