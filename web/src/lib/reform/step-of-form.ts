import { reformStep, type ReformStep } from '@takhoyde/api/contract';
import { formText, formTexts } from './form-text.ts';

/** A field of the form that is read. */
type Text = (name: string) => string;

/** The step that a form asks for, or which words tell what it lacks. */
export type StepOfForm = { readonly step: ReformStep } | { readonly lacks: 'fill-in' | 'confirm-first' | 'shares-must-be-one' };

const mostParts = 3;

const percentOf = (told: string): number => Number(told.trim().replace(',', '.').replace('%', '')) / 100;

/** A code for a unit that nobody gave one: told by its beginning, its turn, and who it is made from. */
const ownCode = (given: string, from: string, turn: string): string => (given === '' ? `${from}~${turn}`.slice(-80) : given);

const partsOf = (text: Text, unitId: string): unknown[] =>
  Array.from({ length: mostParts }, (_, place) => String(place + 1)).flatMap((number) => {
    const name = text(`navn-${number}`);
    if (name === '') return [];
    const share = Math.round(percentOf(text(`prosent-${number}`)) * 1e6) / 1e6;
    return [
      {
        unitId: ownCode(text(`kode-${number}`), unitId, `${text('tur')}${number}`),
        name,
        parentId: text(`under-${number}`),
        share,
      },
    ];
  });

type Candidate = (form: FormData, text: Text, unitId: string) => unknown;

/** What each form asks for, by the name of its step. */
const candidates: Readonly<Record<string, Candidate>> = {
  move: (_form, text, unitId) => ({ kind: 'move', unitId, toParentId: text('til') }),
  merge: (form, text, unitId) => ({
    kind: 'merge',
    unitIds: [unitId, ...formTexts(form, 'med')],
    into: { unitId: ownCode(text('kode'), unitId, text('tur')), name: text('navn') },
    alikeTypes: formTexts(form, 'like'),
  }),
  rename: (_form, text, unitId) => ({
    kind: 'rename',
    unitId,
    name: text('navn'),
    ...(['', unitId].includes(text('kode')) ? {} : { newUnitId: text('kode') }),
  }),
  split: (_form, text, unitId) => ({ kind: 'split', unitId, parts: partsOf(text, unitId), basis: text('grunnlag') }),
  add: (_form, text, unitId) => ({
    kind: 'add',
    unitId: ownCode(text('kode'), unitId, text('tur')),
    parentId: unitId,
    name: text('navn'),
    unitType: text('type'),
  }),
  close: (_form, text, unitId) => ({ kind: 'close', unitId, note: text('merknad') }),
  send: (_form, text) => ({
    kind: 'send',
    fromUnitId: text('fra'),
    to: [{ unitId: text('til'), share: 1 }],
    basis: text('grunnlag'),
    note: '',
  }),
};

/** The one step that a form of the studio asks for. The rules are the API's; here it is only seen to that nothing is missing. */
export const stepOfForm = (form: FormData): StepOfForm => {
  const text: Text = (name) => formText(form, name);
  if (text('steg') === 'close' && text('bekreft') !== 'ja') return { lacks: 'confirm-first' };
  const parsed = reformStep.safeParse(candidates[text('steg')]?.(form, text, text('enhet')));
  if (parsed.success) return { step: parsed.data };
  const isAboutShares = parsed.error.issues.some(({ path }) => path.includes('share'));
  return { lacks: isAboutShares ? 'shares-must-be-one' : 'fill-in' };
};
