import { bank, seedTrace, type TraceRow } from '@takhoyde/survey-definitions/shipped';
import type { Reference, ReferenceKind, TraceAnswers } from './trace-answers.ts';

/** `answered`: nothing is missing. `partly`: something answers it, something is planned or left out. */
export type Standing = 'answered' | 'partly' | 'planned' | 'not-done';

/** One element of the report with all that answers it, written by hand or stated by the content itself. */
export type TraceElement = { row: TraceRow; plain: string; references: readonly Reference[]; standing: Standing };

/** Tests and documents show that something holds; they do not answer. A measure or an indicator in a file is not on any screen. */
const answering: readonly ReferenceKind[] = ['item', 'dimension', 'instrument', 'page'];

/**
 * How far an element is answered, told from the kinds of its references alone.
 * @example standingOf([{ kind: 'item', ref: 'TRY-1' }]) // 'answered'
 */
export const standingOf = (references: readonly Reference[]): Standing => {
  const has = (...kinds: readonly ReferenceKind[]) => references.some(({ kind }) => kinds.includes(kind));
  if (has(...answering)) return has('planned', 'not-done') ? 'partly' : 'answered';
  return has('planned') ? 'planned' : 'not-done';
};

/** What the content says of itself: a theme or an option of a question names the elements it stems from. */
export const statedReferences = (element: string, { setAside }: TraceAnswers): Reference[] => {
  const isSetAside = (dimension: string) => setAside.some((link) => link.dimension === dimension && link.element === element);
  const themes = bank.dimensions.filter(({ id, seed }) => seed.includes(element) && !isSetAside(id));
  const items = bank.items.filter((item) => 'options' in item && (item.options ?? []).some((option) => option.seed === element));
  return [
    ...themes.map(({ id }) => ({ kind: 'dimension' as const, ref: id })),
    ...items.map(({ id }) => ({ kind: 'item' as const, ref: id })),
  ];
};

const isSame = (one: Reference, other: Reference): boolean => one.kind === other.kind && one.ref === other.ref;

/** Every element in the order of the list, with what answers it. An element nobody wrote about has what the content states. */
export const traceElements = (answers: TraceAnswers): TraceElement[] =>
  seedTrace.map((row) => {
    const written = answers.elements.find(({ id }) => id === row.id);
    const byHand = written?.answeredBy ?? [];
    const stated = statedReferences(row.id, answers).filter((link) => !byHand.some((each) => isSame(each, link)));
    const references = [...stated, ...byHand];
    return { row, plain: written?.plain ?? row.what, references, standing: standingOf(references) };
  });
