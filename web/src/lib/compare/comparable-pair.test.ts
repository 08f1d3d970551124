import type { ReleaseSummary } from '@takhoyde/api/contract';
import { expect, test } from 'vitest';
import { comparablePairs, sharedStructures } from './comparable-pair.ts';

const release = (id: string, instrumentId: string, closesAt: string, organisationVersions: string[]): ReleaseSummary => ({
  wave: {
    id,
    title: { nb: id, nn: id, en: id },
    kind: 'baseline',
    state: 'released',
    instrumentId,
    organisationVersion: organisationVersions[0] ?? '2026',
    opensAt: closesAt,
    closesAt,
    isDemo: true,
  },
  releaseHash: '0'.repeat(64),
  releasedAt: closesAt,
  organisationVersions,
  blockCount: 1,
  unitCount: 1,
  shownUnitCount: 1,
  engineVersion: '1',
});
const first = release('W1', 'kultur', '2026-10-25T21:59:00Z', ['2026', '2028']);
const pulse = release('P4', 'puls', '2028-03-15T21:59:00Z', ['2028']);
const second = release('W5', 'kultur', '2028-10-22T21:59:00Z', ['2028']);

test('only waves of the same instrument can be compared, the earlier as baseline', () => {
  expect(comparablePairs([second, pulse, first]).map((pair) => [pair.baseline.wave.id, pair.followUp.wave.id])).toEqual([
    ['W1', 'W5'],
  ]);
});

test('two waves can be read through the structures both know, the follow-up’s own first', () => {
  expect(sharedStructures({ baseline: first, followUp: second })).toEqual(['2028']);
});
