import { contentHash } from '../content-hash.ts';
import type { Protocol } from '../contract/index.ts';
import type { WaveTable } from './wave-tables.ts';

/** Points of 100 within which a change is called about the same, unless the protocol says otherwise. */
export const defaultEquivalenceMargin = 5;

/** What is known of a wave's ballots when its keys have been made. */
export interface ReadyBallots {
  readonly keyFingerprint: string;
  readonly invitedCount: number;
  readonly bucketCount: number;
}

/** The protocol of a wave: everything that both sides approve, in one document. */
export const protocolOf = (wave: WaveTable, ballots: ReadyBallots): Protocol => ({
  waveId: wave.id,
  title: wave.title,
  kind: wave.kind,
  instrument: {
    id: wave.instrumentId,
    version: wave.definition.version,
    hash: wave.definitionHash,
    title: wave.definition.title,
  },
  organisationVersion: wave.organisationVersion,
  audience: { unitIds: wave.audienceUnitIds, invitedCount: ballots.invitedCount, bucketCount: ballots.bucketCount },
  opensAt: wave.opensAt.toISOString(),
  closesAt: wave.closesAt.toISOString(),
  policy: wave.policy,
  sight: { leadersAndRepresentatives: 'at release, the same minute', employees: 'at release, the same minute' },
  retention: { invitations: 'until close', answers: 'until release', release: 'kept' },
  keyFingerprint: ballots.keyFingerprint,
  sealKey: wave.sealKeyRule,
  equivalenceMargin: defaultEquivalenceMargin,
  isTrial: wave.isTrial,
});

/** The one hash that both sides approve: a changed comma gives another. */
export const protocolHash = (protocol: Protocol): string => contentHash(protocol);
