import { requireQuestionCount } from '../file-limits.ts';
import type { NoteCollector } from '../import-note.ts';
import { parseExpression } from '../questionnaire/parse-expression.ts';
import type { Guard, Question, Questionnaire, QuestionSection } from '../questionnaire/questionnaire.ts';
import { equationNames } from './equation-names.ts';
import type { LimeSurveyFile, LimeSurveyGroup, LimeSurveyQuestion } from './limesurvey-file.ts';
import { questionsOf, type QuestionDesk } from './questions-of.ts';

const guardReader =
  (file: LimeSurveyFile): QuestionDesk['guardOf'] =>
  (equation) => {
    const original = equation.trim();
    if (original === '' || original === '1') return undefined;
    return { original, condition: parseExpression(original.replace(/^\{([^{}]*)\}$/u, '$1'), equationNames(file)) };
  };

/** Attributes that change what is asked of whom; the rest is about looks. */
const tellingAttributes = [
  'array_filter',
  'array_filter_exclude',
  'random_order',
  'subquestion_order',
  'answer_order',
  'random_group',
  'min_answers',
  'em_validation_q',
  'em_validation_sq',
  'time_limit',
  'code_filter',
  'num_value_int_only',
];

const noteFeatures = (notes: NoteCollector, question: LimeSurveyQuestion): void => {
  const where = question.code;
  const leftOut = (feature: string): void => notes.add({ where, kind: 'left-out', code: 'feature-left-out', values: [feature] });
  for (const name of tellingAttributes) {
    const value = question.attributes.get(name) ?? '';
    if (!['', '0', 'normal'].includes(value)) leftOut(name);
  }
  if (question.validation !== '') leftOut('validation');
  if (question.hasDefault) leftOut('default');
  if (question.isMandatory) notes.add({ where, kind: 'changed', code: 'voluntary', values: [] });
};

const noteOldConditions = (notes: NoteCollector, question: LimeSurveyQuestion): void => {
  if (['', '1'].includes(question.relevance))
    for (const condition of question.oldConditions)
      notes.add({ where: question.code, kind: 'needs-attention', code: 'condition-left-out', values: [condition] });
};

const questionsOfGroup = (desk: QuestionDesk, group: LimeSurveyGroup): Question[] =>
  group.questions.flatMap((question) => {
    if (question.attributes.get('hidden') === '1') {
      desk.notes.add({ where: question.code, kind: 'left-out', code: 'type-left-out', values: ['hidden'] });
      return [];
    }
    const questions = questionsOf(desk, question);
    if (questions.length > 0) {
      noteFeatures(desk.notes, question);
      noteOldConditions(desk.notes, question);
    }
    return questions;
  });

const isDisplay = (question: LimeSurveyQuestion): boolean => question.type === 'X' && question.attributes.get('hidden') !== '1';

const sectionOf = (desk: QuestionDesk, group: LimeSurveyGroup): QuestionSection => {
  const showIf: Guard | undefined = desk.guardOf(group.relevance);
  const texts = group.questions.filter(isDisplay);
  for (const text of texts)
    if (desk.guardOf(text.relevance) !== undefined)
      desk.notes.add({ where: text.code, kind: 'needs-attention', code: 'condition-left-out', values: [text.relevance] });
  return {
    code: group.code,
    title: group.name,
    intro: [group.description, ...texts.map((question) => question.text)],
    showIf,
    questions: questionsOfGroup(desk, group),
  };
};

/** What a LimeSurvey survey asks, as far as a definition can: everything else is noted by question code. */
export const questionnaireOfLimeSurvey = (file: LimeSurveyFile, notes: NoteCollector): Questionnaire => {
  const questions = file.groups.flatMap((group) => group.questions);
  requireQuestionCount(questions.reduce((sum, question) => sum + 1 + question.subquestions.length, 0));
  for (const feature of file.features)
    notes.add({ where: 'survey', kind: 'left-out', code: 'feature-left-out', values: [feature] });
  const languages = [...new Set([file.baseLanguage, ...file.title.keys()].filter((tag) => tag !== ''))];
  const desk: QuestionDesk = { notes, languages, guardOf: guardReader(file) };
  return {
    code: file.code,
    title: file.title,
    purpose: file.description,
    baseLanguage: file.baseLanguage,
    intro: [file.welcome],
    sections: file.groups.map((group) => sectionOf(desk, group)),
  };
};
