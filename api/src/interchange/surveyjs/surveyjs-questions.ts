import type { NoteCollector } from '../import-note.ts';
import type { Reference } from '../questionnaire/parse-expression.ts';
import type { Question, QuestionBody, WordsByLanguage } from '../questionnaire/questionnaire.ts';
import { jsonText, type JsonObject } from '../read-json.ts';
import { booleanAnswers, choicesOf, ratingAnswers, switchedAnswers, type Speech } from './surveyjs-answers.ts';
import { wordsOf } from './surveyjs-words.ts';

export type ElementDesk = { notes: NoteCollector; speech: Speech };

const nameOf = (element: JsonObject): string => jsonText(element.get('name')) ?? '';
const typeOf = (element: JsonObject): string => jsonText(element.get('type')) ?? '';
const rowCode = (element: JsonObject, row: string): string => `${nameOf(element)}_${row}`;

const wholeNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;

const oneOf = (element: JsonObject, speech: Speech): QuestionBody => ({
  kind: 'one',
  isOrdered: false,
  answers: [...choicesOf(element.get('choices'), speech), ...switchedAnswers(element, speech)],
});

const severalOf = (element: JsonObject, speech: Speech): QuestionBody => ({
  kind: 'several',
  answers: [...choicesOf(element.get('choices'), speech), ...switchedAnswers(element, speech)],
  max: wholeNumber(element.get('maxSelectedChoices')),
});

const openOf = (element: JsonObject): QuestionBody => ({ kind: 'open', maxChars: wholeNumber(element.get('maxLength')) });

type BodyReader = (element: JsonObject, speech: Speech) => QuestionBody;
const bodies: ReadonlyMap<string, BodyReader> = new Map<string, BodyReader>([
  ['radiogroup', oneOf],
  ['dropdown', oneOf],
  ['buttongroup', oneOf],
  ['checkbox', severalOf],
  ['tagbox', severalOf],
  ['boolean', (element, speech) => ({ kind: 'one', isOrdered: false, answers: booleanAnswers(element, speech) })],
  ['rating', (element, speech) => ({ kind: 'one', isOrdered: true, answers: ratingAnswers(element, speech) })],
  ['matrix', (element, speech) => ({ kind: 'one', isOrdered: true, answers: choicesOf(element.get('columns'), speech) })],
  ['comment', openOf],
  ['text', openOf],
]);

const features = [
  'validators',
  'defaultValue',
  'defaultValueExpression',
  'correctAnswer',
  'enableIf',
  'requiredIf',
  'choicesVisibleIf',
  'choicesEnableIf',
  'choicesByUrl',
  'choicesFromQuestion',
  'minSelectedChoices',
  'rowsVisibleIf',
  'columnsVisibleIf',
  'valueName',
  'setValueExpression',
];

const noteFeatures = ({ notes }: ElementDesk, element: JsonObject): void => {
  const where = nameOf(element);
  for (const feature of features)
    if (element.has(feature)) notes.add({ where, kind: 'left-out', code: 'feature-left-out', values: [feature] });
  for (const order of ['choicesOrder', 'rowsOrder', 'rowOrder'])
    if (!['', 'none', 'initial'].includes(jsonText(element.get(order)) ?? ''))
      notes.add({ where, kind: 'left-out', code: 'feature-left-out', values: [order] });
  if (element.get('isRequired') === true || element.get('isAllRowRequired') === true || element.get('eachRowRequired') === true)
    notes.add({ where, kind: 'changed', code: 'voluntary', values: [] });
  if (element.get('hasOther') === true || element.get('showOtherItem') === true)
    notes.add({ where, kind: 'left-out', code: 'other-text-left-out', values: [] });
  if (element.get('hasComment') === true || element.get('showCommentArea') === true)
    notes.add({ where, kind: 'left-out', code: 'comment-left-out', values: [] });
};

const titleOf = (element: JsonObject, { base }: Speech): WordsByLanguage => {
  const title = wordsOf(element.get('title'), base);
  return title.size === 0 ? new Map([[base, nameOf(element)]]) : title;
};

const rowsOf = ({ speech }: ElementDesk, element: JsonObject, body: QuestionBody): Question[] | undefined => {
  const rows = choicesOf(element.get('rows'), speech);
  if (typeOf(element) !== 'matrix' || rows.length === 0) return undefined;
  const stem = { code: nameOf(element), text: titleOf(element, speech) };
  return rows.map((row) => ({ code: rowCode(element, row.code), text: row.label, stem, ...body }));
};

/** A text that is checked to be a date, a number or an address is not an open question, and often names a person. */
const kindOfText = (element: JsonObject): string => {
  const inputType = jsonText(element.get('inputType')) ?? 'text';
  return typeOf(element) === 'text' && !['text', 'search'].includes(inputType) ? `text:${inputType}` : typeOf(element);
};

/** The questions that one element becomes: one, one per row of a matrix, or none with a note. */
export const questionsOfElement = (desk: ElementDesk, element: JsonObject): Question[] => {
  const type = kindOfText(element);
  const reader = bodies.get(type);
  if (reader === undefined || element.get('visible') === false) {
    const what = reader === undefined ? type : 'visible: false';
    desk.notes.add({ where: nameOf(element), kind: 'left-out', code: 'type-left-out', values: [what] });
    return [];
  }
  noteFeatures(desk, element);
  const body = reader(element, desk.speech);
  const help = wordsOf(element.get('description'), desk.speech.base);
  const single: Question = { code: nameOf(element), text: titleOf(element, desk.speech), help, ...body };
  return rowsOf(desk, element, body) ?? [single];
};

/** What each name that an expression may use asks about: `{name}`, or `{name.row}` in a matrix. */
export const referencesOf = (elements: readonly JsonObject[], speech: Speech): Map<string, Reference> =>
  new Map(
    elements.flatMap((element): [string, Reference][] => {
      const name = nameOf(element);
      const rows = typeOf(element) === 'matrix' ? choicesOf(element.get('rows'), speech) : [];
      return [
        [name, { ask: name }],
        ...rows.map(({ code }): [string, Reference] => [`${name}.${code}`, { ask: rowCode(element, code) }]),
      ];
    }),
  );
