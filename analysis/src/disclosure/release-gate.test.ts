import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY, type DisclosurePlan } from './disclosure-plan.ts';
import { provenToAgree } from './possible-classes.ts';
import { protect } from './protect.ts';
import type { CountBlock, ItemBlocks, ProtectedFigures, SumBlock } from './protected-figures.ts';
import { releaseGate } from './release-gate.ts';
import { tallyResponses } from './response-tally.ts';

const units = ['C', 'A', 'B', 'D'];
const plan: DisclosurePlan = {
  policy: DEFAULT_POLICY,
  levels: ['M'],
  levelGroups: [],
  units: units.map((id) => ({ id, parentId: id === 'C' ? null : 'C' })),
  atoms: units.map((id) => ({ id, unitId: id, levelIds: ['M'], coveredUnitIds: [id] })),
  items: ['p', 'q'].map((id) => ({
    kind: 'scale',
    id,
    min: 1,
    max: 5,
    isReversed: false,
    favourable: [4, 5],
    unfavourable: [1, 2],
    sensitivity: 'ordinary',
    minLeaders: 0,
  })),
  dimensions: [{ id: 'd', itemIds: ['p', 'q'], minAnsweredShare: 0.5 }],
};
const rows = units.flatMap((atomId) =>
  Array.from({ length: 32 }, (_, index) => ({ atomId, answers: { p: (index % 5) + 1, q: ((index * 3) % 5) + 1 } })),
);
const figures = protect(tallyResponses(rows, plan), plan);

const withItem = (change: Partial<ItemBlocks>): ProtectedFigures => ({
  ...figures,
  items: figures.items.map((item, index) => (index === 0 ? { ...item, ...change } : item)),
});
const [item] = figures.items;
if (item === undefined) throw new Error('no item');
const firstSum = (change: Partial<SumBlock>) =>
  withItem({ means: item.means.map((block, index) => (index === 0 ? { ...block, ...change } : block)) });
const firstShare = (change: Partial<CountBlock>) =>
  withItem({ shares: item.shares.map((block, index) => (index === 0 ? { ...block, ...change } : block)) });

describe('the release gate', () => {
  test('finds nothing in what protect makes', () => {
    expect(releaseGate(figures)).toEqual([]);
  });
  test.each([
    ['a block of five', firstSum({ answerCount: 5 }), 'fewer answers than the threshold'],
    ['a sum beyond its limits', firstSum({ sum: 0 }), 'a sum beyond its limits'],
    ['a block told twice', withItem({ means: [...item.means, ...item.means.slice(0, 1)] }), 'a base block in two blocks'],
    [
      'a share of half a mean block',
      withItem({ means: [{ blocks: [0, 1], answerCount: 64, sum: 128, belowBy: 0, aboveBy: 0 }, ...item.means.slice(2)] }),
      'a block that is divided',
    ],
    ['shares that all agree', firstShare({ counts: [0, 0, 32] }), 'a group that agrees'],
    [
      'a mean of 3.0 beside all but one in the middle',
      withItem({ ...firstSum({ sum: 64 }).items[0], shares: firstShare({ counts: [0, 31, 1] }).items[0]?.shares ?? [] }),
      'sums and classes that prove a part to agree',
    ],
    [
      'a distribution that tells other classes',
      withItem({ distributions: item.distributions.map((block) => ({ ...block, counts: [8, 8, 4, 6, 6] })) }),
      'other classes than its parts',
    ],
  ])('finds %s', (_, tampered, what) => {
    expect(releaseGate(tampered).map((finding) => finding.what)).toContain(what);
  });
});

describe('sums beside classes', () => {
  test('prove that six who sum to all fours agree, when nobody else can make up for a three and a five', () => {
    expect(
      provenToAgree(
        [
          { answerCount: 6, sum: 24 },
          { answerCount: 6, sum: 0 },
        ],
        [6, 0, 6],
        [0, 0, 1, 2, 2],
      ),
    ).toEqual([0, 1]);
  });
  test('prove nothing of six in a mixed block of twelve', () => {
    expect(
      provenToAgree(
        [
          { answerCount: 6, sum: 18 },
          { answerCount: 6, sum: 12 },
        ],
        [2, 3, 7],
        [0, 0, 1, 2, 2],
      ),
    ).toEqual([]);
  });
});
