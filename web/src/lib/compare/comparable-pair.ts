import type { ReleaseSummary } from '@takhoyde/api/contract';

/** Two released waves of the same instrument, the earlier first. */
export interface ComparablePair {
  readonly baseline: ReleaseSummary;
  readonly followUp: ReleaseSummary;
}

const closing = ({ wave }: ReleaseSummary): number => Date.parse(wave.closesAt);

/** Every pair that can be compared, the newest follow-up first and with it the oldest baseline, which is the longest view. */
export const comparablePairs = (releases: readonly ReleaseSummary[]): ComparablePair[] =>
  releases
    .flatMap((followUp) =>
      releases
        .filter((baseline) => baseline.wave.instrumentId === followUp.wave.instrumentId && closing(baseline) < closing(followUp))
        .map((baseline) => ({ baseline, followUp })),
    )
    .sort((one, other) => closing(other.followUp) - closing(one.followUp) || closing(one.baseline) - closing(other.baseline));

/** The structures both waves can be read through: the follow-up's own first. */
export const sharedStructures = ({ baseline, followUp }: ComparablePair): string[] => {
  const own = followUp.wave.organisationVersion;
  const shared = followUp.organisationVersions.filter((version) => baseline.organisationVersions.includes(version));
  return [...shared.filter((version) => version === own), ...shared.filter((version) => version !== own)];
};
