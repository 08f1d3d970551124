import type { DisclosurePlan } from '@takhoyde/analysis/disclosure';
import { type Definition, rotationBlockOfBucket } from '@takhoyde/survey-definitions';
import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { unitsAbove } from '@takhoyde/api/organisation/units-above.ts';
import { disclosurePlanOf } from '@takhoyde/api/release/disclosure-plan-of-wave.ts';
import { tallyBallots, type OpenedBallot } from '@takhoyde/api/tally/tally-ballots.ts';

const pulse = shippedDefinition('omstillingspuls')!;
const levels = [
  { id: 'N4', isLeader: true, label: { nb: 'Leder', nn: 'Leiar', en: 'Leader' } },
  { id: 'M', isLeader: false, label: { nb: 'Medarbeider', nn: 'Medarbeidar', en: 'Employee' } },
];
const units = [
  { id: 'by', parentId: null, unitType: 'kommune', leaderCount: 1 },
  { id: 'bydel', parentId: 'by', unitType: 'virksomhet', leaderCount: 1 },
  { id: 'etat', parentId: 'by', unitType: 'virksomhet', leaderCount: 1 },
];
const policy = {
  mean: 6,
  share: 10,
  five: 30,
  sensitive: { mean: 10, share: 20, five: 40 },
  keepShare: 0.8,
  minLeaders: 3,
} as Parameters<typeof disclosurePlanOf>[0]['policy'];
const atoms = ['bydel', 'etat'].map((unitId) => ({ id: `b-${unitId}`, unitId, levelIds: ['M'], coveredUnitIds: [unitId] }));
const planFor = (definition: Definition): DisclosurePlan =>
  disclosurePlanOf({ definition, policy, levels, levelGroups: [], units, atoms });

async function* opened(
  ...ballots: Pick<OpenedBallot & { kind: 'answers' }, 'bucketId' | 'answers'>[]
): AsyncGenerator<OpenedBallot> {
  for (const ballot of ballots) yield { kind: 'answers', ...ballot };
}

const tallied = async (definition: Definition, ...ballots: Parameters<typeof opened>) => {
  const rules = { definition, plan: planFor(definition), levels, isFirstWave: true, waveId: 'w1', unitIdsOf: unitsAbove(units) };
  const { summed, partlyRefusedCount } = await tallyBallots(opened(...ballots), rules);
  const countOf = (bucketId: string, item: string): number =>
    (summed.tally.atoms.find(({ atomId }) => atomId === bucketId)?.items[item] ?? []).reduce((sum, count) => sum + count, 0);
  return { countOf, partlyRefusedCount };
};

describe('a questionnaire of which each person is asked a part', () => {
  test('a ballot counts in the block it was drawn for, whichever it was', async () => {
    const { countOf, partlyRefusedCount } = await tallied(
      pulse,
      { bucketId: 'b-bydel', answers: { 'OMS-1': 4, 'OMS-4': 5 } },
      { bucketId: 'b-bydel', answers: { 'OMS-1': 4, 'OMS-7': 2 } },
      { bucketId: 'b-bydel', answers: { 'OMS-1': 3 } },
    );
    expect(['OMS-1', 'OMS-4', 'OMS-7', 'OMS-10'].map((item) => countOf('b-bydel', item))).toEqual([3, 1, 1, 0]);
    expect(partlyRefusedCount).toBe(0);
  });

  test('nobody answers more than one block: what a changed script sends beyond it is left out', async () => {
    const answers = { 'OMS-1': 4, 'OMS-4': 5, 'OMS-7': 5, 'OMS-10': 5 };
    const { countOf, partlyRefusedCount } = await tallied(pulse, { bucketId: 'b-bydel', answers });
    expect(['OMS-1', 'OMS-4', 'OMS-7', 'OMS-10'].map((item) => countOf('b-bydel', item))).toEqual([1, 1, 0, 0]);
    expect(partlyRefusedCount).toBe(1);
    // where nothing rotates, the same ballot counts whole
    const { rotation: _none, ...unprotected } = pulse;
    expect((await tallied(unprotected, { bucketId: 'b-bydel', answers })).countOf('b-bydel', 'OMS-10')).toBe(1);
  });

  test('a block that was given to the whole bucket is the only one that counts there', async () => {
    const perBucket: Definition = { ...pulse, rotation: { per: 'bucket', blocks: [['OMS-4'], ['OMS-7'], ['OMS-10']] } };
    const asked = (bucketId: string) => perBucket.rotation?.blocks[rotationBlockOfBucket(perBucket, 'w1', bucketId) ?? 0]?.[0];
    const answers = { 'OMS-4': 5, 'OMS-7': 5, 'OMS-10': 5 };
    const { countOf } = await tallied(perBucket, { bucketId: 'b-bydel', answers }, { bucketId: 'b-etat', answers });
    for (const { id } of atoms) {
      const counted = Object.keys(answers).filter((item) => countOf(id, item) > 0);
      expect(counted).toEqual([asked(id)]);
    }
  });
});

describe('a question of one virksomhet', () => {
  const scale = pulse.items.find(({ id }) => id === 'OMS-1')!;
  const local: Definition = {
    ...pulse,
    items: [...pulse.items, { ...scale, id: 'lok-1', anchor: false, isLocal: true, virksomhet: 'bydel' }],
    sections: pulse.sections.map((section, at) => (at === 0 ? { ...section, items: [...section.items, 'lok-1'] } : section)),
  };

  test('is counted where it was asked, and an answer from elsewhere is left out', async () => {
    const answers = { 'OMS-1': 4, 'lok-1': 5 };
    const { countOf, partlyRefusedCount } = await tallied(
      local,
      { bucketId: 'b-bydel', answers },
      { bucketId: 'b-etat', answers },
    );
    expect([countOf('b-bydel', 'lok-1'), countOf('b-etat', 'lok-1')]).toEqual([1, 0]);
    expect([countOf('b-bydel', 'OMS-1'), countOf('b-etat', 'OMS-1')]).toEqual([1, 1]);
    expect(partlyRefusedCount).toBe(1);
  });

  test('may be shown in its virksomhet alone, or in the part of it that the wave asked', () => {
    const homeIn = (asked: typeof units) =>
      disclosurePlanOf({ definition: local, policy, levels, levelGroups: [], units: asked, atoms: [] }).items.find(
        ({ id }) => id === 'lok-1',
      )?.shownWithinUnit;
    expect(homeIn(units)).toBe('bydel');
    expect(homeIn([{ id: 'barnehage', parentId: null, unitType: 'tjeneste', leaderCount: 1 }])).toBe('barnehage');
  });
});
