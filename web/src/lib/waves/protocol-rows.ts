import { preflightCode, type Protocol } from '@takhoyde/api/contract';
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
  audience.unitIds.length === 0 ? m.planning.fields.everybody : formats.list(audience.unitIds.map((id) => unitNames[id] ?? id)),
  m.waves.protocol.invited(formats.count(audience.invitedCount), formats.count(audience.bucketCount)),
];

const sightLines = ({ resultsAt, employeesSeeResultsAt }: Protocol, { m, formats }: Reader): string[] => {
  if (resultsAt === undefined && employeesSeeResultsAt === undefined) return [m.waves.protocol.sightText];
  const words = m.planning.protocolPage;
  const when = (at: string | undefined): string => (at === undefined ? words.atRelease : formats.dateAndTime(at));
  return [words.resultsAt(when(resultsAt)), words.employeesAt(when(employeesSeeResultsAt ?? resultsAt))];
};

const reminderLines = ({ reminders = [] }: Protocol, { m, formats }: Reader): string[] =>
  reminders.length === 0 ? [m.planning.protocolPage.noReminders] : reminders.map((at) => formats.dateAndTime(at));

const retentionLines = ({ retentionPeriods }: Protocol, { m, formats }: Reader): string[] => {
  if (retentionPeriods === undefined) return [];
  const words = m.planning.protocolPage;
  const { namesMonths, archiveMonths, releaseMonths } = retentionPeriods;
  return [
    words.names(formats.count(namesMonths)),
    words.archive(formats.count(archiveMonths)),
    ...(releaseMonths === null ? [] : [words.release(formats.count(releaseMonths))]),
  ];
};

const invitationRows = ({ languages, senderName }: Protocol, { m, formats }: Reader): ProtocolRow[] => {
  const words = m.planning.protocolPage;
  const names = m.planning.fields.languageNames;
  return [
    ...(senderName === undefined ? [] : [{ term: words.sender, lines: [senderName] }]),
    ...(languages === undefined ? [] : [{ term: words.languages, lines: [formats.list(languages.map((one) => names[one]))] }]),
  ];
};

const acknowledgedRows = ({ acknowledged = [] }: Protocol, { m }: Reader): ProtocolRow[] =>
  acknowledged.length === 0
    ? []
    : [
        {
          term: m.planning.protocolPage.acknowledged,
          lines: acknowledged.map(({ code, text }) => {
            const known = preflightCode.safeParse(code);
            return known.success ? `${m.planning.findings[known.data].title}: ${text}` : text;
          }),
        },
      ];

/** The protocol as a page can be read: everything that both sides approve, in plain words. */
export const protocolRows = (protocol: Protocol, unitNames: Readonly<Record<string, string>>, reader: Reader): ProtocolRow[] => {
  const { m, formats } = reader;
  const words = m.waves.protocol;
  const reminders = m.planning.protocolPage;
  return [
    { term: words.what, lines: [reader.text(protocol.instrument.title), words.version(protocol.instrument.version)] },
    { term: words.who, lines: audienceLines(protocol, unitNames, reader) },
    { term: words.when, lines: [m.waves.period(formats.dateAndTime(protocol.opensAt), formats.dateAndTime(protocol.closesAt))] },
    { term: words.organisation, lines: [protocol.organisationVersion] },
    { term: words.policy, lines: policyLines(protocol, reader) },
    { term: words.sight, lines: sightLines(protocol, reader) },
    { term: reminders.reminders, lines: reminderLines(protocol, reader) },
    { term: m.sealKey.protocol.term, lines: ruleLines(protocol.sealKey ?? { kind: 'single' }, reader) },
    { term: words.retention, lines: [words.retentionText, ...retentionLines(protocol, reader)] },
    ...invitationRows(protocol, reader),
    { term: words.change, lines: [words.changeText(formats.count(protocol.equivalenceMargin))] },
    ...acknowledgedRows(protocol, reader),
  ];
};
