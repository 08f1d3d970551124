import type { Answers, Definition, Item } from '@takhoyde/survey-definitions';
import { memoryDevice } from '#lib/answering/memory-device.ts';
import type { QuestionPlace } from '#lib/answering/place-in-history.ts';
import { questionOf } from '#lib/answering/question.ts';
import { Questionnaire } from '#lib/answering/questionnaire.svelte.ts';
import type { AtQuestions } from './answering-exhibits.ts';
import type { AnsweringMaterial } from './answering-material.server.ts';

/** The fourth choice of each question; of what takes several, nothing. */
const answersTo = (definition: Definition, items: readonly Item[]): Answers =>
  Object.fromEntries(
    items.flatMap((item) => {
      const value = questionOf(definition, item)?.choices[3]?.value;
      return value === undefined || item.type === 'multi' ? [] : [[item.id, value] as const];
    }),
  );

/** A questionnaire with as many answers as a state shows; nothing of it is kept. */
export const exampleQuestionnaire = (
  { start, place, definition }: AnsweringMaterial,
  { view = 'one', answered = 'none' }: AtQuestions,
): Questionnaire => {
  const { waveId, closesAt, definitionHash } = start;
  const levels = [{ id: 'M', isLeader: false, label: place.levelLabel }];
  const sheet = {
    waveId,
    closesAt,
    definition,
    definitionHash,
    levels,
    localUnits: [],
    isFirstWave: false,
    areCommentsAsked: false,
  };
  const label = { bucket: 'b', unitId: 'u', unitName: place.unitName, levelIds: ['M'] };
  const made = new Questionnaire(sheet, memoryDevice(), { ...label, view, definitionHash });
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
