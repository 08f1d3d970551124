import type { Protocol } from '@takhoyde/api/contract';
import { ruleLines } from '#lib/seal-key/rule-lines.ts';
import type { Reader } from '#lib/reader/reader.ts';

export interface ProtocolRow {
  readonly term: string;
  readonly lines: readonly string[];
}

const policyLines = ({ policy }: Protocol, { m, formats }: Reader): string[] => {
  const words = m.waves.protocol;
  const [mean, share, five] = [policy.sensitive.mean, policy.sensitive.share, policy.sensitive.five].map(formats.count);
  return [
    words.policyMean(formats.count(policy.mean)),
    words.policyShare(formats.count(policy.share)),
    words.policyFive(formats.count(policy.five)),
    words.policySensitive(mean ?? '', share ?? '', five ?? ''),
    words.policyLeaders(formats.count(policy.minLeaders)),
    words.policyBucket(formats.count(policy.minimumEligible)),
    words.policyComments,
  ];
};

const audienceLines = ({ audience }: Protocol, unitNames: Readonly<Record<string, string>>, { m, formats }: Reader): string[] => [
  formats.list(audience.unitIds.map((id) => unitNames[id] ?? id)),
  m.waves.protocol.invited(formats.count(audience.invitedCount), formats.count(audience.bucketCount)),
];

/** The protocol as a page can be read: everything that both sides approve, in plain words. */
export const protocolRows = (protocol: Protocol, unitNames: Readonly<Record<string, string>>, reader: Reader): ProtocolRow[] => {
  const { m, formats } = reader;
  const words = m.waves.protocol;
  return [
    { term: words.what, lines: [reader.text(protocol.instrument.title), words.version(protocol.instrument.version)] },
    { term: words.who, lines: audienceLines(protocol, unitNames, reader) },
    { term: words.when, lines: [m.waves.period(formats.dateAndTime(protocol.opensAt), formats.dateAndTime(protocol.closesAt))] },
    { term: words.organisation, lines: [protocol.organisationVersion] },
    { term: words.policy, lines: policyLines(protocol, reader) },
    { term: words.sight, lines: [words.sightText] },
    { term: m.sealKey.protocol.term, lines: ruleLines(protocol.sealKey ?? { kind: 'single' }, reader) },
    { term: words.retention, lines: [words.retentionText] },
    { term: words.change, lines: [words.changeText(formats.count(protocol.equivalenceMargin))] },
  ];
};
