import type { ReformFinding } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';

/** A finding of the checks in one sentence, with where. Sums of shares are told in percent. */
export const findingWords = ({ rule, unitName, unitId, otherName, amount }: ReformFinding, { m, formats }: Reader): string => {
  const number = amount ?? 0;
  const told = rule === 'shares-off' ? formats.rounds(number * 100) : formats.count(Math.round(number));
  return m.reform.findings.rule[rule](unitName === '' ? unitId : unitName, otherName ?? '', told);
};
