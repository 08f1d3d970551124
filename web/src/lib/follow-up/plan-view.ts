import type { LineStatus, Plan, PlanLine, PlanLineContent, Tiltak } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';

/** What is under way stands first, and what came to nothing last; otherwise in the order it was written. */
const order: readonly LineStatus[] = ['under-way', 'planned', 'done', 'dropped'];

export const inReadingOrder = (lines: readonly PlanLine[]): PlanLine[] =>
  lines.toSorted((one, other) => order.indexOf(one.status) - order.indexOf(other.status));

/** The name of what a line does: from the library in the reader’s language, or as it was written. */
export const tiltakName = ({ tiltak }: Pick<PlanLineContent, 'tiltak'>, library: readonly Tiltak[], reader: Reader): string => {
  if (tiltak.from === 'own') return tiltak.text;
  const found = library.find(({ id }) => id === tiltak.id);
  return found === undefined ? tiltak.id : reader.text(found.text);
};

export interface LineFact {
  readonly term: string;
  readonly value: string;
}

/** What is told of a line beside what it does: only what is there. */
export const lineFacts = (line: PlanLineContent, plan: Plan, reader: Reader): LineFact[] => {
  const words = reader.m.followUp.facts;
  const theme = plan.themes.find(({ id }) => id === line.theme);
  return [
    ...(theme === undefined ? [] : [{ term: words.theme, value: reader.text(theme.name) }]),
    { term: words.responsible, value: line.responsibleRole },
    { term: words.due, value: reader.formats.date(line.dueOn) },
    ...(line.expectation === null ? [] : [{ term: words.expectation, value: line.expectation }]),
    ...(line.droppedBecause === null ? [] : [{ term: words.dropped, value: line.droppedBecause }]),
  ];
};

/** The library in two parts: what is suggested for a theme, and the rest. Without a theme everything is the rest. */
export const suggestionsFor = (
  themeId: string,
  { themes }: Pick<Plan, 'themes'>,
  library: readonly Tiltak[],
): { readonly suggested: readonly Tiltak[]; readonly others: readonly Tiltak[] } => {
  const ids = new Set(themes.find(({ id }) => id === themeId)?.tiltakIds ?? []);
  return { suggested: library.filter(({ id }) => ids.has(id)), others: library.filter(({ id }) => !ids.has(id)) };
};
