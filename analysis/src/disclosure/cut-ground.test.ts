import { expect, test } from 'vitest';
import { groundOf } from './cut-ground.ts';
import { DEFAULT_POLICY, type DisclosurePlan } from './disclosure-plan.ts';
import { tallyResponses } from './response-tally.ts';

/** Eight answers in each of two teams; of the first team's ballots only some were fetched by anybody. */
const blocksWhen = (issuedInA: number | undefined): (readonly number[])[] => {
  const atom = (unitId: string, issuedCount: number | undefined) => ({
    id: unitId,
    unitId,
    levelIds: ['M'],
    coveredUnitIds: [unitId],
    invitedCount: 8,
    ...(issuedCount === undefined ? {} : { issuedCount }),
  });
  const plan: DisclosurePlan = {
    policy: DEFAULT_POLICY,
    levels: ['M'],
    levelGroups: [],
    units: ['A', 'B', 'C'].map((id) => ({ id, parentId: id === 'C' ? null : 'C' })),
    atoms: [atom('A', issuedInA), atom('B', 8)],
    items: [],
    dimensions: [],
  };
  const rows = ['A', 'B'].flatMap((atomId) => Array.from({ length: 8 }, () => ({ atomId, answers: {} })));
  return groundOf(tallyResponses(rows, plan), plan).basePieces.map(({ members }) => members);
};

test('a bucket whose ballots were fetched by enough people is a block of its own', () => {
  expect(blocksWhen(8)).toEqual([[0], [1]]);
  expect(blocksWhen(6)).toEqual([[0], [1]]);
});

test('answers that nobody fetched a ballot for hide nobody: the bucket counts one unit up', () => {
  expect(blocksWhen(1)).toEqual([[0, 1]]);
  expect(blocksWhen(5)).toEqual([[0, 1]]);
});

test('counted by answers alone, the one who fetched a ballot would be a block', () => {
  expect(blocksWhen(undefined)).toEqual([[0], [1]]);
});
