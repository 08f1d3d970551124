import type { Answers, Definition, Item } from '@takhoyde/survey-definitions';
import { questionOf } from '#lib/answering/question.ts';
import type { Questionnaire } from '#lib/answering/questionnaire.svelte.ts';
import type { QuestionPlace } from '#lib/answering/place-in-history.ts';
import { PreviewQuestionnaire } from '#lib/preview/preview-questionnaire.svelte.ts';
import type { AtQuestions } from './answering-exhibits.ts';

/** The fourth choice of each question; of what takes several, nothing. */
const answersTo = (definition: Definition, items: readonly Item[]): Answers =>
  Object.fromEntries(
    items.flatMap((item) => {
      const value = questionOf(definition, item)?.choices[3]?.value;
      return value === undefined || item.type === 'multi' ? [] : [[item.id, value] as const];
    }),
  );

/** A questionnaire with as many answers as a state shows; nothing of it is kept. */
export const exampleQuestionnaire = (definition: Definition, { view = 'one', answered = 'none' }: AtQuestions): Questionnaire => {
  const made = new PreviewQuestionnaire(definition, {
    audience: 'employees',
    language: 'nb',
    view,
    isFirstWave: false,
    block: 0,
  });
  const count = { none: 0, some: 3, all: made.items.length }[answered];
  made.answers = answersTo(definition, made.items.slice(0, count));
  return made;
};

/** Where among its questions a state stands. */
export const examplePlace = (questionnaire: Questionnaire, { at }: AtQuestions): QuestionPlace | undefined => {
  if (at === undefined) return undefined;
  const page = questionnaire.pages[at === 'middle' ? Math.floor(questionnaire.pages.length / 2) : 0];
  return at === 'end' || page === undefined ? { step: 'end' } : { step: 'question', item: page.id };
};
