import type { KeyOffice, SealKeyRule } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';

type SplitRule = Extract<SealKeyRule, { kind: 'split' }>;

/** Every way to choose `count` of the offices, in their order. */
const choices = (offices: readonly KeyOffice[], count: number): KeyOffice[][] =>
  count === 0
    ? [[]]
    : offices.flatMap((office, place) => choices(offices.slice(place + 1), count - 1).map((rest) => [office, ...rest]));

/**
 * Which offices can open the answers together, each way once.
 * @example quorumsOf({ kind: 'split', threshold: 2, holders: ['analyst', 'representative'] }) // [['analyst', 'representative']]
 */
export const quorumsOf = ({ holders, threshold }: SplitRule): KeyOffice[][] => {
  const distinct = new Map(choices(holders, threshold).map((offices) => [offices.join('+'), offices]));
  return [...distinct.values()];
};

/** One way to open, in words, and what is to be known about it. */
export interface QuorumLine {
  readonly who: string;
  readonly note: string | undefined;
}

const noteOn = (offices: readonly KeyOffice[], { m }: Reader): string | undefined => {
  if (!offices.includes('representative')) return m.sealKey.split.withoutEmployees;
  return offices.includes('analyst') ? undefined : m.sealKey.split.withoutEmployer;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Who can open the answers together, line by line. */
export const quorumLines = (rule: SplitRule, reader: Reader): QuorumLine[] =>
  quorumsOf(rule).map((offices) => ({
    who: capital(offices.map((office) => reader.m.sealKey.officeShort[office]).join(reader.m.sealKey.and)),
    note: noteOn(offices, reader),
  }));

/** How many codes may be lost before nobody can open the answers, in words. */
export const lossLine = ({ holders, threshold }: SplitRule, { m, formats }: Reader): string => {
  const spare = holders.length - threshold;
  return spare === 0 ? m.sealKey.split.mayLoseNone : m.sealKey.split.mayLose(formats.count(spare));
};

/** The rule as it stands in the protocol that both sides approve. */
export const ruleLines = (rule: SealKeyRule, reader: Reader): string[] => {
  const { m, formats } = reader;
  if (rule.kind === 'single') return [m.sealKey.protocol.single];
  return [
    m.sealKey.split.title(formats.count(rule.threshold), formats.count(rule.holders.length)),
    ...quorumLines(rule, reader).map(({ who, note }) => (note === undefined ? who : `${who}. ${note}`)),
    lossLine(rule, reader),
  ];
};
