import { maxConditionDepth } from './condition-depth.ts';
import type { Condition } from './condition.ts';
import type { Answer } from './respondent.ts';

/** What a condition can ask about: answers given so far to questions that were shown, attributes, and the wave. */
export type ConditionFacts = {
  attributes: Readonly<Record<string, string>>;
  answers: Readonly<Record<string, Answer>>;
  isFirstWave: boolean;
};

/** How many parts of a condition are looked at before it is given up. No questionnaire comes near. */
const maxStepCount = 5000;

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const isAnswerIn = (answer: Answer | undefined, values: readonly (string | number)[]): boolean =>
  (typeof answer === 'string' || typeof answer === 'number') && values.includes(answer);

type Effort = { stepsLeft: number };

const evaluate = (condition: Condition, facts: ConditionFacts, effort: Effort, depth: number): boolean => {
  effort.stepsLeft -= depth > maxConditionDepth ? Infinity : 1;
  if (effort.stepsLeft < 0) return false;
  const inner = (part: Condition): boolean => evaluate(part, facts, effort, depth + 1);
  if ('attr' in condition) return isAnswerIn(own(facts.attributes, condition.attr), condition.in);
  if ('includes' in condition) {
    const answer = own(facts.answers, condition.item);
    return Array.isArray(answer) && answer.includes(condition.includes);
  }
  if ('item' in condition) return isAnswerIn(own(facts.answers, condition.item), condition.in);
  if ('not' in condition) return !inner(condition.not);
  if ('all' in condition) return condition.all.every(inner);
  if ('any' in condition) return condition.any.some(inner);
  return !facts.isFirstWave;
};

/**
 * Whether a condition holds. The same function runs on the phone and on the server. It always ends: a condition that is
 * nested too deep or too large (it can't have been parsed by us) hides what it guards, also under `not`.
 * Edges: an unanswered question is in no list, so `{ item, in }` is false and its `not` is true.
 * @example isConditionMet({ item: 'A', in: ['ja'] }, { attributes: {}, answers: { A: 'ja' }, isFirstWave: true }) // true
 */
export const isConditionMet = (condition: Condition, facts: ConditionFacts): boolean => {
  const effort: Effort = { stepsLeft: maxStepCount };
  const isMet = evaluate(condition, facts, effort, 0);
  return isMet && effort.stepsLeft >= 0;
};
