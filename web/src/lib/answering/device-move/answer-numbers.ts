import type { Answer, Answers, Definition } from '@takhoyde/survey-definitions';
import { questionOf, type Question } from '../question.ts';

/** Questions in the order of the definition; those that are answered with text are not carried along. */
const questionsOf = (definition: Definition): Question[] =>
  definition.items.flatMap((item) => questionOf(definition, item) ?? []);

const numberOf = ({ kind, choices }: Question, answer: Answer | undefined): number => {
  if (answer === undefined) return 0;
  if (kind === 'one') return choices.findIndex(({ value }) => value === answer) + 1;
  const chosen = Array.isArray(answer) ? answer : [];
  return choices.reduce((sum, { value }, place) => sum + (chosen.includes(String(value)) ? 2 ** place : 0), 0);
};

const answerOf = ({ kind, choices }: Question, number: number): Answer | undefined => {
  if (number === 0) return undefined;
  if (kind === 'one') return choices[number - 1]?.value;
  const chosen = choices.filter((_, place) => Math.floor(number / 2 ** place) % 2 === 1).map(({ value }) => String(value));
  return chosen.length === 0 ? undefined : chosen;
};

/** Answers as one whole number for each question of the definition, up to the last that has an answer; 0: none. */
export const answerNumbers = (definition: Definition, answers: Answers): number[] => {
  const numbers = questionsOf(definition).map((question) => numberOf(question, answers[question.id]));
  return numbers.slice(0, numbers.findLastIndex((number) => number > 0) + 1);
};

/** The answers that such numbers stand for. A number that no choice belongs to is no answer. */
export const answersOfNumbers = (definition: Definition, numbers: readonly number[]): Answers =>
  Object.fromEntries(
    questionsOf(definition).flatMap((question, place) => {
      const answer = answerOf(question, numbers[place] ?? 0);
      return answer === undefined ? [] : [[question.id, answer] as const];
    }),
  );
