import type { NoteCollector } from '../import-note.ts';
import type { Asked } from './asked.ts';
import type { AnswerKeeper, AssembledAnswers } from './assemble-answers.ts';
import type { idMaker } from './make-ids.ts';
import type { Question } from './questionnaire.ts';
import type { WordKeeper } from './words.ts';

/** A question that came over: the item, and what later conditions and matrices need to know of it. */
export type AssembledItem = {
  question: Question;
  id: string;
  fields: Readonly<Record<string, unknown>>;
  asked: Asked;
  scale: string | undefined;
  isScored: boolean;
};

/** What the parts of one assembly share. */
export type Workshop = {
  notes: NoteCollector;
  words: WordKeeper;
  answers: AnswerKeeper;
  name: ReturnType<typeof idMaker>;
  texts: TextKeeper;
};
/** Keeps shared texts by key. */
export type TextKeeper = { keep: (name: string, words: Question['text']) => string; texts: Readonly<Record<string, unknown>> };

const defaultMaxChars = 1000;
const greatestMaxChars = 2000;

type Body = { fields: Record<string, unknown>; asked: Omit<Asked, 'id'>; scale?: string; isScored?: boolean };

/** Words that ask for a name or an address: free text that would undo what the ballot protects. */
const personal = /e-?mail|\be-?post\b|\b(?:your|full|first|last) name\b|\bnavnet? ditt\b|\bfødselsnummer\b|\btelefon|\bphone\b/iu;

const openBody = ({ notes }: Workshop, question: Question): Body => {
  const wanted = question.kind === 'open' ? (question.maxChars ?? defaultMaxChars) : defaultMaxChars;
  const maxChars = Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, greatestMaxChars) : defaultMaxChars;
  notes.add({ where: question.code, kind: 'changed', code: 'open-moderated', values: [] });
  if ([question.code, ...question.text.values()].some((text) => personal.test(text.slice(0, 1000))))
    notes.add({ where: question.code, kind: 'needs-attention', code: 'asks-who-you-are', values: [] });
  return { fields: { type: 'open', maxChars, moderated: true, defaultOff: true }, asked: { kind: 'open', values: new Map() } };
};

const choiceBody = ({ notes }: Workshop, question: Question, answers: AssembledAnswers): Body => {
  const kind = question.kind === 'several' ? 'several' : 'one';
  const asked = { kind, values: answers.values } as const;
  if (answers.kind === 'scale') {
    if (question.kind === 'one' && !question.isOrdered)
      notes.add({ where: question.code, kind: 'changed', code: 'single-became-likert', values: [answers.scale] });
    return { fields: { type: 'likert', scale: answers.scale }, asked, scale: answers.scale, isScored: answers.isScored };
  }
  const { options } = answers;
  if (question.kind !== 'several') return { fields: { type: 'single', options }, asked };
  const isMaxUsable = question.max !== undefined && question.max >= 1 && question.max <= options.length;
  if (question.max !== undefined && !isMaxUsable)
    notes.add({ where: question.code, kind: 'left-out', code: 'max-left-out', values: [String(question.max)] });
  return { fields: { type: 'multi', options, ...(isMaxUsable ? { max: question.max } : {}) }, asked };
};

const bodyOf = (workshop: Workshop, question: Question): Body | undefined => {
  if (question.kind === 'open') return openBody(workshop, question);
  const ordered = question.kind === 'one' && question.isOrdered ? 'ordered' : question.kind;
  const answers = workshop.answers.assemble(question.answers, { where: question.code, form: ordered });
  return answers === undefined ? undefined : choiceBody(workshop, question, answers);
};

const helpOf = ({ words, texts }: Workshop, question: Question): unknown => {
  const { help, stem, code } = question;
  if (help !== undefined && !words.isEmpty(help)) return words.textOf(help, { where: code, fallback: '–' });
  return stem === undefined || words.isEmpty(stem.text) ? undefined : texts.keep(stem.code, stem.text);
};

/** Makes an item of a question; `undefined` when its answers can't be ours, which is noted. */
export const assembleItem = (workshop: Workshop, question: Question): AssembledItem | undefined => {
  const body = bodyOf(workshop, question);
  if (body === undefined) return undefined;
  const { notes, words, name } = workshop;
  const id = name(question.code, 'q');
  if (id !== question.code) notes.add({ where: question.code, kind: 'changed', code: 'id-changed', values: [question.code, id] });
  const help = helpOf(workshop, question);
  const text = words.textOf(question.text, { where: question.code, fallback: question.code === '' ? id : question.code });
  const fields = { id, text, ...(help === undefined ? {} : { help }), ...body.fields };
  return { question, id, fields, asked: { id, ...body.asked }, scale: body.scale, isScored: body.isScored ?? false };
};
