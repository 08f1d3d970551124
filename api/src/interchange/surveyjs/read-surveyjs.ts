import { requireQuestionCount } from '../file-limits.ts';
import type { NoteCollector } from '../import-note.ts';
import { RefusedImport } from '../refused-import.ts';
import { bothGuards } from '../questionnaire/join-guards.ts';
import { parseExpression } from '../questionnaire/parse-expression.ts';
import type { Guard, Question, Questionnaire, QuestionSection, WordsByLanguage } from '../questionnaire/questionnaire.ts';
import { jsonArray, jsonObject, jsonText, type JsonObject } from '../read-json.ts';
import type { Speech } from './surveyjs-answers.ts';
import { questionsOfElement, referencesOf } from './surveyjs-questions.ts';
import { wordsOf } from './surveyjs-words.ts';

/** An element with everything around it that may hide it. */
type Placed = { element: JsonObject; guards: readonly string[] };

const elementsIn = (holder: JsonObject): readonly unknown[] => [
  ...jsonArray(holder.get('elements')),
  ...jsonArray(holder.get('questions')),
];

const textOf = (element: JsonObject, name: string): string => jsonText(element.get(name)) ?? '';

/** Elements in order, with panels opened: a panel is a frame on the screen, not a question. */
const flatten = (holder: JsonObject, guards: readonly string[] = []): Placed[] =>
  elementsIn(holder).flatMap((value) => {
    const element = jsonObject(value);
    if (element === undefined) return [];
    const visibleIf = textOf(element, 'visibleIf');
    const around = visibleIf === '' ? guards : [...guards, visibleIf];
    if (element.get('type') !== 'panel') return [{ element, guards: around }];
    return [{ element, guards: around }, ...flatten(element, around)];
  });

const pagesOf = (survey: JsonObject): JsonObject[] => {
  const pages = jsonArray(survey.get('pages'))
    .map(jsonObject)
    .filter((page) => page !== undefined);
  return elementsIn(survey).length === 0 ? pages : [survey, ...pages];
};

/** Every language the file has words in: each text with a `default` names them. */
const languagesOf = (json: unknown, base: string): string[] => {
  const tags = new Set([base]);
  const waiting: unknown[] = [json];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if (Object.hasOwn(node, 'default'))
      for (const [tag, text] of Object.entries(node)) if (typeof text === 'string' && tag !== 'default') tags.add(tag);
    for (const child of Object.values(node)) waiting.push(child);
  }
  return [...tags];
};

const surveyFeatures = [
  'triggers',
  'calculatedValues',
  'maxTimeToFinish',
  'timeLimit',
  'quizMode',
  'completedHtmlOnCondition',
  'navigateToUrl',
];

const isFrame = ({ element }: Placed): boolean => ['html', 'panel'].includes(textOf(element, 'type'));

const introOf = (placed: readonly Placed[], base: string): WordsByLanguage[] =>
  placed
    .filter(isFrame)
    .flatMap(({ element }) => ['title', 'description', 'html'].map((name) => wordsOf(element.get(name), base)));

type Desk = { notes: NoteCollector; speech: Speech; guardOf: (expression: string) => Guard | undefined };

const sectionOf = (
  { notes, speech, guardOf }: Desk,
  page: JsonObject,
  { code, isSurvey }: { code: string; isSurvey: boolean },
): QuestionSection => {
  const placed = flatten(page);
  const questions = placed
    .filter((each) => !isFrame(each))
    .flatMap(({ element, guards }): Question[] => {
      const showIf = guards.map(guardOf).reduce(bothGuards, undefined);
      return questionsOfElement({ notes, speech }, element).map((question) => ({ ...question, showIf }));
    });
  return {
    code,
    title: wordsOf(page.get('title'), speech.base),
    intro: isSurvey
      ? introOf(placed, speech.base)
      : [wordsOf(page.get('description'), speech.base), ...introOf(placed, speech.base)],
    showIf: isSurvey ? undefined : guardOf(textOf(page, 'visibleIf')),
    questions,
  };
};

const requireSurvey = (json: unknown): JsonObject => {
  const survey = jsonObject(json);
  if (survey !== undefined && ['pages', 'elements', 'questions'].some((name) => Array.isArray(survey.get(name)))) return survey;
  throw new RefusedImport('not-a-survey', {
    where: 'file',
    values: ['pages'],
    what: 'the file has neither pages nor elements; export the survey as JSON in SurveyJS Creator',
  });
};

/** Reads a SurveyJS survey, as far as a definition can hold it: everything else is noted by the question's name. */
export const questionnaireOfSurveyJs = (json: unknown, fileName: string, notes: NoteCollector): Questionnaire => {
  const survey = requireSurvey(json);
  const base = textOf(survey, 'locale') === '' ? 'en' : textOf(survey, 'locale');
  for (const feature of surveyFeatures)
    if (survey.has(feature)) notes.add({ where: 'survey', kind: 'left-out', code: 'feature-left-out', values: [feature] });
  const pages = pagesOf(survey);
  const speech = { base, languages: languagesOf(json, base) };
  const elements = pages.flatMap((page) => flatten(page)).map(({ element }) => element);
  requireQuestionCount(elements.reduce((sum, element) => sum + 1 + jsonArray(element.get('rows')).length, 0));
  const references = referencesOf(elements, speech);
  const guardOf = (expression: string): Guard | undefined =>
    expression.trim() === ''
      ? undefined
      : { original: expression, condition: parseExpression(expression, (name) => references.get(name)) };
  const code = (page: JsonObject, at: number): string => (textOf(page, 'name') === '' ? `page${at + 1}` : textOf(page, 'name'));
  return {
    code: fileName.replace(/\.[^.]*$/u, ''),
    title: wordsOf(survey.get('title'), base),
    purpose: wordsOf(survey.get('description'), base),
    baseLanguage: base,
    intro: [],
    sections: pages.map((page, at) =>
      sectionOf({ notes, speech, guardOf }, page, { code: code(page, at), isSurvey: page === survey }),
    ),
  };
};
