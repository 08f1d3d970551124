import { contentHash } from '../../content-hash.ts';
import { languages, type Protocol, type WaveSchedule } from '../../contract/index.ts';
import type { WaveTable } from '../wave-tables.ts';

/** Points of 100 within which a change is called about the same, unless the protocol says otherwise. */
export const defaultEquivalenceMargin = 5;

/** What is known of a wave's ballots when its keys have been made. */
export interface ReadyBallots {
  readonly keyFingerprint: string;
  readonly invitedCount: number;
  readonly bucketCount: number;
}

/** What a wave's schedule says: nothing of what it leaves out, so that protocols from before there were schedules keep their hash. */
const scheduleOf = (wave: WaveTable): Partial<WaveSchedule> => ({
  ...(wave.resultsAt === null ? {} : { resultsAt: wave.resultsAt.toISOString() }),
  ...(wave.employeesSeeResultsAt === null ? {} : { employeesSeeResultsAt: wave.employeesSeeResultsAt.toISOString() }),
  ...(wave.reminders.length === 0 ? {} : { reminders: wave.reminders }),
  ...(wave.languages.length === languages.length ? {} : { languages: wave.languages }),
  ...(wave.retentionPeriods === null ? {} : { retentionPeriods: wave.retentionPeriods }),
  ...(wave.senderName === null ? {} : { senderName: wave.senderName }),
});

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
  sight: {
    leadersAndRepresentatives: wave.resultsAt === null ? 'at release, the same minute' : 'at resultsAt, the same minute',
    employees: wave.employeesSeeResultsAt === null ? 'at release, the same minute' : 'at employeesSeeResultsAt',
  },
  retention: { invitations: 'until close', answers: 'until release', release: 'kept' },
  keyFingerprint: ballots.keyFingerprint,
  sealKey: wave.sealKeyRule,
  equivalenceMargin: defaultEquivalenceMargin,
  isTrial: wave.isTrial,
  ...scheduleOf(wave),
  ...(wave.acknowledged.length === 0 ? {} : { acknowledged: wave.acknowledged }),
});

/** The one hash that both sides approve: a changed comma gives another. */
export const protocolHash = (protocol: Protocol): string => contentHash(protocol);
