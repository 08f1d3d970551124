import {
  type Definition,
  type Finding,
  findingsAgainst,
  findingsAgainstBank,
  parseDefinition,
} from '@takhoyde/survey-definitions';
import { bank } from '@takhoyde/survey-definitions/shipped';

const keyOf = ({ rule, id, path }: Finding): string => JSON.stringify([rule, id, path]);

/**
 * Everything that stands in the way of saving a definition as the next version of its instrument: what is wrong with it alone,
 * with it after the last version, and with it beside the bank. What two of them say of the same place is told once.
 */
export const findingsOfNext = (last: Definition | undefined, next: Definition): readonly Finding[] => {
  const findings = [
    ...parseDefinition(next).findings,
    ...(last === undefined ? [] : findingsAgainst(last, next)),
    ...findingsAgainstBank(bank, next),
  ];
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
};
