import type { ReleaseSummary } from '@takhoyde/api/contract';
import { expect, test } from 'vitest';
import { latestProfileRelease } from './latest-release.ts';

const release = (id: string, kind: 'baseline' | 'pulse', releasedAt: string): ReleaseSummary => ({
  wave: {
    id,
    title: { nb: id, nn: id, en: id },
    kind,
    state: 'released',
    instrumentId: 'x',
    organisationVersion: '2028',
    opensAt: releasedAt,
    closesAt: releasedAt,
    isDemo: true,
  },
  releaseHash: '0'.repeat(64),
  releasedAt,
  organisationVersions: ['2028'],
  blockCount: 1,
  unitCount: 1,
  shownUnitCount: 1,
  engineVersion: '1',
});

test('a profile opens with the newest mapping, not with a newer pulse', () => {
  const releases = [
    release('W1', 'baseline', '2026-11-01T00:00:00Z'),
    release('P4', 'pulse', '2028-03-01T00:00:00Z'),
    release('W5', 'baseline', '2027-11-01T00:00:00Z'),
  ];
  expect(latestProfileRelease(releases)?.wave.id).toBe('W5');
});

test('where there are only pulses it opens with the newest of them, and with nothing where nothing is released', () => {
  expect(latestProfileRelease([release('P4', 'pulse', '2028-03-01T00:00:00Z')])?.wave.id).toBe('P4');
  expect(latestProfileRelease([])).toBeUndefined();
});
