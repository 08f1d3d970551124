import { canonicalJson, type LocalizedText } from '@takhoyde/survey-definitions';
import type { NoteCollector } from '../import-note.ts';
import { saysNone, saysNotApplicable } from './answer-words.ts';
import { idMaker } from './make-ids.ts';
import type { ForeignAnswer } from './questionnaire.ts';
import { recogniseScale, type RecognisedScale } from './recognise-scale.ts';
import type { WordKeeper } from './words.ts';

/** Values by code of the file, and what the item needs. */
export type AssembledAnswers = { values: Map<string, string | number> } & (
  { kind: 'scale'; scale: string; isScored: boolean } | { kind: 'options'; options: readonly unknown[] }
);

export type AnswerKeeper = {
  /** The answers of a question as a scale or as options; `undefined` when they are too few or too many, which is noted. */
  assemble: (
    answers: readonly ForeignAnswer[],
    at: { where: string; form: 'ordered' | 'one' | 'several' },
  ) => AssembledAnswers | undefined;
  scales: Readonly<Record<string, unknown>>;
};

const minOptionCount = 2;
const maxOptionCount = 40;

type Desk = {
  notes: NoteCollector;
  words: WordKeeper;
  scales: Record<string, unknown>;
  ids: Map<string, string>;
  name: ReturnType<typeof idMaker>;
};

const label = (desk: Desk, answer: ForeignAnswer, where: string): LocalizedText =>
  desk.words.textOf(answer.label, { where, fallback: answer.code === '' ? '–' : answer.code });

const noteScale = (desk: Desk, found: RecognisedScale, where: string): void => {
  const moved = found.points.map(({ value, answer }) => `${answer.code} = ${value}`);
  if (found.change === 'turned') desk.notes.add({ where, kind: 'needs-attention', code: 'scale-turned', values: moved });
  if (found.change === 'renumbered') desk.notes.add({ where, kind: 'changed', code: 'scale-renumbered', values: moved });
  if (!found.isDirectionKnown)
    desk.notes.add({ where, kind: 'needs-attention', code: 'scale-direction-unknown', values: [where] });
};

/** Everything that was done to the answers is said of the scale, once, however many questions share it. */
const noteNotApplicable = (desk: Desk, labels: readonly LocalizedText[], where: string): void => {
  const [first, ...others] = labels;
  if (first !== undefined) desk.notes.add({ where, kind: 'changed', code: 'not-applicable-recognised', values: [first.nb] });
  for (const other of others) desk.notes.add({ where, kind: 'changed', code: 'not-applicable-merged', values: [other.nb] });
};

const scaleOf = (desk: Desk, found: RecognisedScale, where: string): unknown => {
  const values = found.points.map(({ value }) => value);
  const half = Math.floor(values.length / 2);
  const [notApplicable] = found.notApplicable.map((answer) => label(desk, answer, where));
  return {
    points: found.points.map(({ value, answer }) => ({ value, label: label(desk, answer, where) })),
    nonSubstantive: notApplicable === undefined ? [] : [{ value: 'NA', label: notApplicable }],
    favourable: found.isDirectionKnown ? values.slice(values.length - half) : [],
    unfavourable: found.isDirectionKnown ? values.slice(0, half) : [],
    scoring: found.isDirectionKnown ? 'index' : 'distribution',
  };
};

/** Questions that offer the same answers share one scale, so that an index can be made of them. */
const keepScale = (desk: Desk, scale: unknown, where: string): string => {
  const key = canonicalJson(scale);
  const known = desk.ids.get(key);
  if (known !== undefined) return known;
  const id = desk.name(`${where}.skala`, 'skala');
  desk.ids.set(key, id);
  desk.scales[id] = scale;
  return id;
};

const assembleScale = (desk: Desk, found: RecognisedScale, where: string): AssembledAnswers => {
  const scale = keepScale(desk, scaleOf(desk, found, where), where);
  noteScale(desk, found, scale);
  noteNotApplicable(
    desk,
    found.notApplicable.map((answer) => label(desk, answer, where)),
    scale,
  );
  const values = new Map<string, string | number>(found.points.map(({ value, answer }) => [answer.code, value]));
  for (const answer of found.notApplicable) values.set(answer.code, 'NA');
  return { kind: 'scale', scale, isScored: found.isDirectionKnown, values };
};

const assembleOptions = (desk: Desk, answers: readonly ForeignAnswer[], where: string): AssembledAnswers => {
  const name = idMaker(['NA']);
  const values = new Map<string, string | number>();
  const options = answers.map((answer, at) => {
    const wanted = answer.id ?? answer.code;
    const id = name(wanted, `a${at + 1}`);
    if (id !== wanted) desk.notes.add({ where, kind: 'changed', code: 'id-changed', values: [wanted, id] });
    if (!values.has(answer.code)) values.set(answer.code, id);
    const text = label(desk, answer, where);
    const exclusive = saysNone(answer) || saysNotApplicable(answer);
    if (exclusive) desk.notes.add({ where, kind: 'changed', code: 'exclusive-recognised', values: [text.nb] });
    return { id, label: text, exclusive };
  });
  return { kind: 'options', options, values };
};

/** Makes scales and options of the answers of one file. */
export const answerKeeper = (notes: NoteCollector, words: WordKeeper): AnswerKeeper => {
  const desk: Desk = { notes, words, scales: {}, ids: new Map(), name: idMaker() };
  return {
    scales: desk.scales,
    assemble: (answers, { where, form }) => {
      const found = form === 'several' ? undefined : recogniseScale(answers, form === 'ordered');
      if (found !== undefined) return assembleScale(desk, found, where);
      const count = String(answers.length);
      if (answers.length < minOptionCount) notes.add({ where, kind: 'left-out', code: 'too-few-answers', values: [count] });
      else if (answers.length > maxOptionCount)
        notes.add({ where, kind: 'left-out', code: 'too-many-answers', values: [count, String(maxOptionCount)] });
      else return assembleOptions(desk, answers, where);
      return undefined;
    },
  };
};
