import { bank } from '@takhoyde/survey-definitions/shipped';
import { itemLine, referenceLine } from './reference-lines.ts';
import { isAsked } from './seen-items.ts';
import type { Reference, TraceAnswers } from './trace-answers.ts';

const themeOf = (item: string): string | undefined => bank.items.find(({ id }) => id === item)?.dimension;

/** A theme with its questions: those that were named for this element, or else all that are asked. */
const themeLines = (theme: Reference, named: readonly Reference[], answers: TraceAnswers): string[] => {
  const all = bank.items.filter(({ id, dimension }) => dimension === theme.ref && isAsked(id));
  const own = named.filter(({ ref }) => themeOf(ref) === theme.ref);
  const shown = own.length > 0 ? own : all.map(({ id }) => ({ kind: 'item' as const, ref: id }));
  const others = all.filter(({ id }) => !shown.some(({ ref }) => ref === id)).length;
  return [
    `  - ${referenceLine(theme, answers)}`,
    ...shown.map((reference) => `    - ${itemLine(reference)}`),
    ...(others === 0 ? [] : [`    - og ${others} til i temaet`]),
  ];
};

/** What an element is measured with, as lines of a list: instruments, themes with their questions, and single questions. */
export const measureLines = (references: readonly Reference[], answers: TraceAnswers): string[] => {
  const of = (kind: Reference['kind']) => references.filter((reference) => reference.kind === kind);
  const themes = of('dimension');
  const loose = of('item').filter(({ ref }) => !themes.some((theme) => theme.ref === themeOf(ref)));
  return [
    ...of('instrument').map((reference) => `  - ${referenceLine(reference, answers)}`),
    ...themes.flatMap((theme) => themeLines(theme, of('item'), answers)),
    ...loose.map((reference) => `  - ${itemLine(reference)}`),
  ];
};
