import {
  defaultDisclosurePolicy,
  disclosurePolicy,
  language,
  sealKeyRule,
  waveDraftContent,
  waveKind,
  type DisclosurePolicy,
  type WaveDraftContent,
} from '@takhoyde/api/contract';
import { instantOf } from './oslo-time.ts';
import type { PlanTyped } from './plan-fields.ts';

/** Why a field cannot be used: a key of the words of the page. */
export type FieldFault = 'missing' | 'not-a-date' | 'no-such-hour' | 'too-low' | 'order' | 'sealKey' | 'units' | 'other';
export type FieldFaults = Readonly<Record<string, FieldFault>>;

export interface ReadPlan {
  readonly typed: PlanTyped;
  readonly content: WaveDraftContent;
  readonly faults: FieldFaults;
}

const textOf = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])));

const listOf = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');

const instantFields = ['opensAt', 'closesAt', 'resultsAt', 'employeesSeeResultsAt'] as const;
const reminderFields = ['reminder1', 'reminder2', 'reminder3'] as const;

type Part = { content: WaveDraftContent; faults: Record<string, FieldFault> };

const readTimes = (text: Readonly<Record<string, string>>): Part => {
  const part: Part = { content: {}, faults: {} };
  const instants = new Map<string, string>();
  for (const name of [...instantFields, ...reminderFields]) {
    const typed = text[name] ?? '';
    if (typed === '') continue;
    const told = instantOf(typed);
    if (told.kind === 'instant') instants.set(name, told.instant);
    else part.faults[name] = told.kind;
  }
  const named = Object.fromEntries(instantFields.flatMap((name) => (instants.has(name) ? [[name, instants.get(name)]] : [])));
  const reminders = reminderFields.flatMap((name) => instants.get(name) ?? []).sort();
  return { ...part, content: waveDraftContent.parse({ ...named, reminders }) };
};

const thresholdFields = ['mean', 'share', 'five', 'sensitiveMean', 'sensitiveShare', 'sensitiveFive', 'minLeaders'] as const;
type ThresholdField = (typeof thresholdFields)[number];

const usual = defaultDisclosurePolicy;
const lowest: Readonly<Record<ThresholdField, number>> = {
  mean: usual.mean,
  share: usual.share,
  five: usual.five,
  sensitiveMean: usual.sensitive.mean,
  sensitiveShare: usual.sensitive.share,
  sensitiveFive: usual.sensitive.five,
  minLeaders: usual.minLeaders,
};

/** The thresholds that were typed. A number below what is usual is refused: policy is made stricter here, never weaker. */
const readPolicy = (text: Readonly<Record<string, string>>): Part => {
  const numberOf = (name: ThresholdField): number => Number(text[name] ?? String(lowest[name]));
  const low = thresholdFields.filter((name) => !(numberOf(name) >= lowest[name]));
  if (low.length > 0) return { content: {}, faults: Object.fromEntries(low.map((name) => [name, 'too-low' as const])) };
  const policy: DisclosurePolicy = {
    ...usual,
    mean: numberOf('mean'),
    share: numberOf('share'),
    five: numberOf('five'),
    minLeaders: numberOf('minLeaders'),
    sensitive: { mean: numberOf('sensitiveMean'), share: numberOf('sensitiveShare'), five: numberOf('sensitiveFive') },
  };
  const read = disclosurePolicy.safeParse(policy);
  if (read.success) return { content: { policy: read.data }, faults: {} };
  const isSensitive = read.error.issues.some(({ path }) => path[0] === 'sensitive');
  return { content: {}, faults: { [isSensitive ? 'sensitiveMean' : 'mean']: 'order' } };
};

const readSealKey = (text: Readonly<Record<string, string>>): Part => {
  if (text['sealKey'] !== 'split') return { content: { sealKey: { kind: 'single' } }, faults: {} };
  const seats = (name: string, office: string): string[] => Array<string>(Math.min(7, Number(text[name]) || 0)).fill(office);
  const read = sealKeyRule.safeParse({
    kind: 'split',
    threshold: Number(text['threshold']),
    holders: [
      ...seats('seatsAnalyst', 'analyst'),
      ...seats('seatsRepresentative', 'representative'),
      ...seats('seatsOfficer', 'data-protection-officer'),
    ],
  });
  return read.success ? { content: { sealKey: read.data }, faults: {} } : { content: {}, faults: { threshold: 'sealKey' } };
};

const readRetention = (text: Readonly<Record<string, string>>): Part => {
  const releaseMonths = text['releaseMonths'] ?? '';
  const read = waveDraftContent.shape.retentionPeriods.safeParse({
    namesMonths: Number(text['namesMonths']),
    archiveMonths: Number(text['archiveMonths']),
    releaseMonths: releaseMonths === '' ? null : Number(releaseMonths),
  });
  if (read.success) return { content: { retentionPeriods: read.data }, faults: {} };
  return { content: {}, faults: Object.fromEntries(read.error.issues.map(({ path }) => [String(path[0]), 'other' as const])) };
};

const readWhat = (text: Readonly<Record<string, string>>): Part => {
  const [instrumentId = '', instrumentVersion = ''] = (text['instrument'] ?? '').split('@');
  const kind = waveKind.safeParse(text['kind']);
  const title = { nb: text['titleNb'] ?? '', nn: text['titleNn'] ?? '', en: text['titleEn'] ?? '' };
  const { senderName = '', organisation = '' } = text;
  const sender = waveDraftContent.shape.senderName.safeParse(senderName);
  return {
    content: {
      ...(Object.values(title).some((written) => written !== '') ? { title } : {}),
      ...(instrumentId === '' ? {} : { instrumentId }),
      ...(instrumentVersion === '' ? {} : { instrumentVersion }),
      ...(kind.success ? { kind: kind.data } : {}),
      ...(organisation === '' ? {} : { organisationVersion: organisation }),
      ...(senderName !== '' && sender.success ? { senderName: sender.data } : {}),
    },
    faults: senderName !== '' && !sender.success ? { senderName: 'other' } : {},
  };
};

const readAudience = (text: Readonly<Record<string, string>>, units: readonly string[], languages: readonly string[]): Part => {
  const isSome = text['audience'] === 'some';
  const spoken = languages.flatMap((one) => language.safeParse(one).data ?? []);
  return {
    content: { unitIds: isSome ? [...units] : [], ...(spoken.length === 0 ? {} : { languages: spoken }) },
    faults: {
      ...(isSome && units.length === 0 ? { units: 'units' as const } : {}),
      ...(spoken.length === 0 ? { languages: 'missing' as const } : {}),
    },
  };
};

/** Reads the planning form: what of it can be saved, and for each field that cannot be used, why. Empty fields are no fault: a plan grows. */
export const readPlanForm = (form: FormData): ReadPlan => {
  const text = textOf(form);
  const [units, languages] = [[...new Set(listOf(form, 'units'))], listOf(form, 'languages')];
  const parts = [
    readWhat(text),
    readAudience(text, units, languages),
    readTimes(text),
    readPolicy(text),
    readSealKey(text),
    readRetention(text),
  ];
  return {
    typed: { text, units, languages },
    content: parts.reduce<WaveDraftContent>((whole, { content }) => ({ ...whole, ...content }), {}),
    faults: parts.reduce<FieldFaults>((all, { faults }) => ({ ...all, ...faults }), {}),
  };
};
