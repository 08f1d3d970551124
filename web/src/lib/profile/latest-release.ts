import type { ReleaseSummary } from '@takhoyde/api/contract';

/** The release a profile opens with: the newest whole mapping, or the newest of all when there are only pulses. */
export const latestProfileRelease = (releases: readonly ReleaseSummary[]): ReleaseSummary | undefined => {
  const newest = [...releases].sort((one, other) => Date.parse(other.releasedAt) - Date.parse(one.releasedAt));
  return newest.find(({ wave }) => wave.kind !== 'pulse') ?? newest[0];
};
