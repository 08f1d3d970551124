import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBuckets, type Headcount, type UnitPlace } from './make-buckets.ts';

const tree: UnitPlace[] = [
  { id: 'by', parentId: null },
  { id: 'bydel', parentId: 'by' },
  { id: 'barnehage', parentId: 'bydel' },
  { id: 'sykehjem', parentId: 'bydel' },
];

const made = (headcounts: Headcount[], minimum = 8, units = tree) => {
  const buckets = makeBuckets(units, headcounts, { minimum });
  if (buckets.kind !== 'made') throw new Error(`refused: ${buckets.because}`);
  return buckets;
};

/** Any tree of up to 40 units and any headcounts on up to four levels. */
const organisations = fc
  .array(fc.record({ above: fc.nat(), headcounts: fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((rows) => ({
    units: rows.map(({ above }, index): UnitPlace => ({ id: `u${index}`, parentId: index === 0 ? null : `u${above % index}` })),
    headcounts: rows.flatMap(({ headcounts }, index) =>
      headcounts.map((personCount, level): Headcount => ({ unitId: `u${index}`, levelId: `N${level}`, personCount })),
    ),
  }));

describe('ballot buckets', () => {
  test('a unit and level with enough people is a bucket of its own', () => {
    const { buckets } = made([{ unitId: 'sykehjem', levelId: 'M', personCount: 8 }]);
    expect(buckets).toEqual([{ id: 'b1', unitId: 'sykehjem', levelIds: ['M'], coveredUnitIds: ['sykehjem'], eligibleCount: 8 }]);
  });

  test('a small unit goes with the same level of the unit above, together with those who belong there', () => {
    const { buckets, bucketOf } = made([
      { unitId: 'barnehage', levelId: 'N3', personCount: 3 },
      { unitId: 'sykehjem', levelId: 'N3', personCount: 4 },
      { unitId: 'bydel', levelId: 'N3', personCount: 2 },
      { unitId: 'sykehjem', levelId: 'M', personCount: 20 },
    ]);
    expect(bucketOf('barnehage', 'N3')).toBe(bucketOf('bydel', 'N3'));
    expect(buckets.find((bucket) => bucket.id === bucketOf('bydel', 'N3'))).toMatchObject({
      unitId: 'bydel',
      levelIds: ['N3'],
      eligibleCount: 9,
    });
  });

  test('the top joins levels when none of them fills a bucket there', () => {
    const { buckets } = made([
      { unitId: 'by', levelId: 'N1', personCount: 5 },
      { unitId: 'bydel', levelId: 'N2', personCount: 4 },
    ]);
    expect(buckets).toMatchObject([{ unitId: 'by', levelIds: ['N1', 'N2'], eligibleCount: 9 }]);
  });

  test('the last few at the top join the smallest bucket there', () => {
    const { buckets, bucketOf } = made([
      { unitId: 'by', levelId: 'N1', personCount: 1 },
      { unitId: 'by', levelId: 'N2', personCount: 9 },
      { unitId: 'by', levelId: 'N3', personCount: 30 },
    ]);
    expect(buckets).toHaveLength(2);
    expect(bucketOf('by', 'N1')).toBe(bucketOf('by', 'N2'));
  });

  test('fewer invited than one bucket needs is refused, without naming a group', () => {
    expect(makeBuckets(tree, [{ unitId: 'by', levelId: 'M', personCount: 7 }], { minimum: 8 })).toEqual({
      kind: 'refused',
      because: 'too-few-invited',
      what: 'a ballot bucket must have at least 8 invited',
    });
  });

  test('no policy can ask for buckets of fewer than five', () => {
    expect(makeBuckets(tree, [{ unitId: 'by', levelId: 'M', personCount: 90 }], { minimum: 4 }).kind).toBe('refused');
  });

  test.each([
    ['two tops', [...tree, { id: 'annen', parentId: null }]],
    ['a circle', [...tree, { id: 'a', parentId: 'b' }, { id: 'b', parentId: 'a' }]],
    ['an unknown parent', [...tree, { id: 'a', parentId: 'ukjent' }]],
    ['a doubled id', [...tree, { id: 'bydel', parentId: 'by' }]],
  ])('units with %s are refused', (_what, units) => {
    expect(makeBuckets(units, [{ unitId: 'by', levelId: 'M', personCount: 9 }], { minimum: 8 })).toMatchObject({
      because: 'bad-units',
    });
  });

  test('people in a unit that does not exist are refused', () => {
    expect(makeBuckets(tree, [{ unitId: 'ukjent', levelId: 'M', personCount: 9 }], { minimum: 8 })).toMatchObject({
      because: 'bad-headcount',
    });
  });

  test('in any organisation every bucket is large enough and everyone is in exactly one', () => {
    fc.assert(
      fc.property(organisations, fc.integer({ min: 5, max: 20 }), ({ units, headcounts }, minimum) => {
        const invitedCount = headcounts.reduce((total, row) => total + row.personCount, 0);
        const buckets = makeBuckets(units, headcounts, { minimum });
        if (buckets.kind === 'refused') return invitedCount < minimum;
        const counted = new Map(buckets.buckets.map((bucket) => [bucket.id, 0]));
        for (const { unitId, levelId, personCount } of headcounts.filter((row) => row.personCount > 0)) {
          const id = buckets.bucketOf(unitId, levelId) ?? 'none';
          counted.set(id, (counted.get(id) ?? Number.NaN) + personCount);
        }
        return buckets.buckets.every(
          (bucket) => bucket.eligibleCount >= minimum && counted.get(bucket.id) === bucket.eligibleCount,
        );
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('in any organisation a bucket lies at or above all units whose people are in it', () => {
    fc.assert(
      fc.property(organisations, ({ units, headcounts }) => {
        const parentOf = new Map(units.map((unit) => [unit.id, unit.parentId]));
        const isWithin = (unitId: string | null, above: string): boolean =>
          unitId !== null && (unitId === above || isWithin(parentOf.get(unitId) ?? null, above));
        const buckets = makeBuckets(units, headcounts, { minimum: 8 });
        return (
          buckets.kind === 'refused' ||
          buckets.buckets.every((bucket) => bucket.coveredUnitIds.every((unit) => isWithin(unit, bucket.unitId)))
        );
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
