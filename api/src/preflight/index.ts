import type { Kysely } from 'kysely';
import type { AcknowledgedWarning, PreflightFinding } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { RefusedRequest } from '../http/errors.ts';
import type { WrittenPlan } from '../waves/drafts/plan-of-draft.ts';
import { checkAudience, checkLeaders, checkLevels, checkMerged } from './check-audience.ts';
import { checkBurden, checkOtherSurveys } from './check-calendar.ts';
import { checkLinks } from './check-links.ts';
import { checkEmployeesSide, checkSealKey } from './check-people.ts';
import { checkDates, checkLocalQuestions, checkReminders, checkSensitive, checkTexts } from './check-plan-words.ts';
import { checkExpectedResults, checkSmallestChange } from './check-results.ts';
import { gatherFacts, type Asking } from './preflight-facts.ts';
import { tryLink, type TryLink } from './try-link.ts';

export { tryLink, type TryLink } from './try-link.ts';

const weight = { stop: 0, warn: 1, fine: 2 } as const;

/** Says what would go wrong with a plan, what should be known, and what is fine: the gravest first. */
export const flyAhead = async (
  db: Kysely<WhoDatabase>,
  plan: WrittenPlan,
  asking: Asking & { readonly tryLink?: TryLink },
): Promise<PreflightFinding[]> => {
  const facts = await gatherFacts(db, plan, asking);
  const findings = [
    ...(await checkLinks(facts, asking.tryLink ?? tryLink)),
    checkAudience(facts),
    checkTexts(facts),
    checkLocalQuestions(facts),
    checkDates(facts),
    checkReminders(facts),
    checkOtherSurveys(facts),
    checkBurden(facts),
    checkEmployeesSide(facts),
    checkLeaders(facts),
    checkLevels(facts),
    checkMerged(facts),
    checkExpectedResults(facts),
    checkSmallestChange(facts),
    checkSealKey(facts),
    ...checkSensitive(facts),
  ];
  return findings.sort((one, other) => weight[one.severity] - weight[other.severity]);
};

const refusalOf = (code: string, title: string, findings: readonly PreflightFinding[]): RefusedRequest =>
  new RefusedRequest({
    status: 409,
    code,
    title,
    detail: 'The findings are named in the faults.',
    faults: findings.map((found) => ({ where: found.code, what: found.severity })),
  });

/**
 * Lets a plan go on: no stop, and every warning answered for. Answers what the protocol keeps of it: nothing about what is no warning.
 */
export const requireClear = (
  findings: readonly PreflightFinding[],
  acknowledged: readonly AcknowledgedWarning[],
): AcknowledgedWarning[] => {
  const stops = findings.filter(({ severity }) => severity === 'stop');
  if (stops.length > 0) throw refusalOf('preflight-stops', 'the wave cannot be made as it is planned', stops);
  const warnings = findings.filter(({ severity }) => severity === 'warn');
  const texts = new Map(acknowledged.map(({ code, text }) => [code, text]));
  const unanswered = warnings.filter(({ code }) => !texts.has(code));
  if (unanswered.length > 0)
    throw refusalOf('preflight-unanswered', 'somebody must say why the wave goes on all the same', unanswered);
  return warnings.flatMap(({ code }) => {
    const text = texts.get(code);
    return text === undefined ? [] : [{ code, text }];
  });
};
