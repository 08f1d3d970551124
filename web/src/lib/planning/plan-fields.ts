import type { DisclosurePolicy, WaveDraftContent } from '@takhoyde/api/contract';
import { defaultDisclosurePolicy, defaultRetention } from '@takhoyde/api/contract';
import { osloTimeOf } from './oslo-time.ts';

/** The form by the names of its fields: what was saved, or what was typed and could not be. */
export interface PlanTyped {
  readonly text: Readonly<Record<string, string>>;
  readonly units: readonly string[];
  readonly languages: readonly string[];
}

const timeOf = (instant: string | undefined): string => (instant === undefined ? '' : osloTimeOf(instant));

const thresholdText = (policy: DisclosurePolicy): Record<string, string> => ({
  mean: String(policy.mean),
  share: String(policy.share),
  five: String(policy.five),
  sensitiveMean: String(policy.sensitive.mean),
  sensitiveShare: String(policy.sensitive.share),
  sensitiveFive: String(policy.sensitive.five),
  minLeaders: String(policy.minLeaders),
});

const keyText = (rule: WaveDraftContent['sealKey']): Record<string, string> => {
  if (rule?.kind !== 'split')
    return { sealKey: 'single', threshold: '2', seatsAnalyst: '1', seatsRepresentative: '1', seatsOfficer: '1' };
  const count = (office: string) => String(rule.holders.filter((holder) => holder === office).length);
  return {
    sealKey: 'split',
    threshold: String(rule.threshold),
    seatsAnalyst: count('analyst'),
    seatsRepresentative: count('representative'),
    seatsOfficer: count('data-protection-officer'),
  };
};

const retentionText = ({ namesMonths, archiveMonths, releaseMonths } = defaultRetention): Record<string, string> => ({
  namesMonths: String(namesMonths),
  archiveMonths: String(archiveMonths),
  releaseMonths: releaseMonths === null ? '' : String(releaseMonths),
});

const titleText = ({ title }: WaveDraftContent): Record<string, string> => ({
  titleNb: title?.nb ?? '',
  titleNn: title?.nn ?? '',
  titleEn: title?.en ?? '',
});

/** A plan as the fields of its form. */
export const fieldsOf = (content: WaveDraftContent): PlanTyped => {
  const { instrumentId, instrumentVersion, unitIds, reminders = [] } = content;
  return {
    text: {
      ...titleText(content),
      instrument: instrumentId === undefined ? '' : `${instrumentId}@${instrumentVersion ?? ''}`,
      kind: content.kind ?? '',
      organisation: content.organisationVersion ?? '',
      audience: unitIds === undefined || unitIds.length === 0 ? 'all' : 'some',
      opensAt: timeOf(content.opensAt),
      closesAt: timeOf(content.closesAt),
      resultsAt: timeOf(content.resultsAt),
      employeesSeeResultsAt: timeOf(content.employeesSeeResultsAt),
      ...Object.fromEntries([0, 1, 2].map((place) => [`reminder${String(place + 1)}`, timeOf(reminders[place])])),
      senderName: content.senderName ?? '',
      ...thresholdText(content.policy ?? defaultDisclosurePolicy),
      ...keyText(content.sealKey),
      ...retentionText(content.retentionPeriods),
    },
    units: unitIds ?? [],
    languages: content.languages ?? ['nb', 'nn', 'en'],
  };
};
