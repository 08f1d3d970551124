import type { LocalizedText } from '@takhoyde/survey-definitions';
import type { NoteCollector } from '../import-note.ts';
import { builtInWords, inLanguagesOf } from '../questionnaire/fixed-words.ts';
import { bothGuards } from '../questionnaire/join-guards.ts';
import type { ForeignAnswer, Guard, Question, QuestionBody, WordsByLanguage } from '../questionnaire/questionnaire.ts';
import type { LimeSurveyChoice, LimeSurveyQuestion } from './limesurvey-file.ts';

/** What every question of a file is read with. */
export type QuestionDesk = {
  notes: NoteCollector;
  /** Languages of the file, as it names them. */
  languages: readonly string[];
  guardOf: (equation: string) => Guard | undefined;
};

const answersOf = (choices: readonly LimeSurveyChoice[]): ForeignAnswer[] =>
  choices.filter(({ scale }) => scale === '0').map(({ code, text }) => ({ code, label: text }));

const numbers = (desk: QuestionDesk, count: number): ForeignAnswer[] =>
  Array.from({ length: count }, (_, at) => String(at + 1)).map((code) => ({
    code,
    label: new Map(desk.languages.map((tag) => [tag, code])),
  }));

const builtIn = (desk: QuestionDesk, answers: Readonly<Record<string, LocalizedText>>): ForeignAnswer[] =>
  Object.entries(answers).map(([code, text]) => ({ code, label: inLanguagesOf(desk.languages, text) }));

const { yes, no, uncertain, increase, same, decrease, female, male, other } = builtInWords;

const otherAnswer = (desk: QuestionDesk, question: LimeSurveyQuestion): ForeignAnswer[] => {
  if (!question.hasOther) return [];
  desk.notes.add({ where: question.code, kind: 'left-out', code: 'other-text-left-out', values: [] });
  return builtIn(desk, { '-oth-': other }).map((answer) => ({ ...answer, id: 'other' }));
};

const oneOf = (desk: QuestionDesk, question: LimeSurveyQuestion): QuestionBody => {
  if (question.type === 'O') desk.notes.add({ where: question.code, kind: 'left-out', code: 'comment-left-out', values: [] });
  return { kind: 'one', isOrdered: false, answers: [...answersOf(question.answers), ...otherAnswer(desk, question)] };
};

const severalOf = (desk: QuestionDesk, question: LimeSurveyQuestion): QuestionBody => {
  if (question.type === 'P') desk.notes.add({ where: question.code, kind: 'left-out', code: 'comment-left-out', values: [] });
  const excluding = new Set((question.attributes.get('exclude_all_others') ?? '').split(/[;,]/u));
  const answers = answersOf(question.subquestions).map((answer) => ({ ...answer, isExclusive: excluding.has(answer.code) }));
  const max = question.attributes.get('max_answers') ?? '';
  return {
    kind: 'several',
    answers: [...answers, ...otherAnswer(desk, question)],
    ...(max === '' ? {} : { max: /^\d{1,3}$/u.test(max) ? Number(max) : -1 }),
  };
};

const openOf = (question: LimeSurveyQuestion): QuestionBody => {
  const max = question.attributes.get('maximum_chars') ?? '';
  return /^\d{1,5}$/u.test(max) ? { kind: 'open', maxChars: Number(max) } : { kind: 'open' };
};

type BodyReader = (desk: QuestionDesk, question: LimeSurveyQuestion) => QuestionBody;
const listed =
  (answers: Readonly<Record<string, LocalizedText>>): BodyReader =>
  (desk) => ({ kind: 'one', isOrdered: false, answers: builtIn(desk, answers) });
const rated =
  (count: number): BodyReader =>
  (desk) => ({ kind: 'one', isOrdered: true, answers: numbers(desk, count) });
const ownScale: BodyReader = (_desk, question) => ({ kind: 'one', isOrdered: true, answers: answersOf(question.answers) });

/** Types with one answer to the question itself. */
const plainTypes: ReadonlyMap<string, BodyReader> = new Map<string, BodyReader>([
  ['L', oneOf],
  ['!', oneOf],
  ['O', oneOf],
  ['5', rated(5)],
  ['Y', listed({ Y: yes, N: no })],
  ['G', listed({ F: female, M: male })],
  ['M', severalOf],
  ['P', severalOf],
  ['S', (_desk, question) => openOf(question)],
  ['T', (_desk, question) => openOf(question)],
  ['U', (_desk, question) => openOf(question)],
]);
/** Types with one answer per subquestion. */
const matrixTypes: ReadonlyMap<string, BodyReader> = new Map<string, BodyReader>([
  ['F', ownScale],
  ['H', ownScale],
  ['A', rated(5)],
  ['B', rated(10)],
  ['C', listed({ Y: yes, U: uncertain, N: no })],
  ['E', listed({ I: increase, S: same, D: decrease })],
  ['Q', (_desk, question) => openOf(question)],
]);

const isWordy = (words: WordsByLanguage): boolean => [...words.values()].some((text) => /\S/u.test(text));

const rowsOf = (desk: QuestionDesk, question: LimeSurveyQuestion, body: QuestionBody): Question[] => {
  const rows = question.subquestions.filter(({ scale }) => scale === '0');
  if (rows.length === 0) desk.notes.add({ where: question.code, kind: 'left-out', code: 'too-few-answers', values: ['0'] });
  return rows.map((row) => ({
    code: `${question.code}_${row.code}`,
    text: isWordy(row.text) ? row.text : question.text,
    stem: { code: question.code, text: question.text },
    ...(isWordy(question.help) ? { help: question.help } : {}),
    showIf: bothGuards(desk.guardOf(question.relevance), desk.guardOf(row.relevance)),
    ...body,
  }));
};

/** The questions that one LimeSurvey question becomes: one, one per row of a matrix, or none with a note. */
export const questionsOf = (desk: QuestionDesk, question: LimeSurveyQuestion): Question[] => {
  const { code, type, text, help, relevance } = question;
  if (type === 'G') desk.notes.add({ where: code, kind: 'needs-attention', code: 'background-question', values: [] });
  const matrix = matrixTypes.get(type);
  if (matrix !== undefined) return rowsOf(desk, question, matrix(desk, question));
  const plain = plainTypes.get(type);
  if (plain !== undefined) return [{ code, text, help, showIf: desk.guardOf(relevance), ...plain(desk, question) }];
  if (type !== 'X') desk.notes.add({ where: code, kind: 'left-out', code: 'type-left-out', values: [type] });
  return [];
};
