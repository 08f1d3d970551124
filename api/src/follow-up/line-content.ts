import type { PlanLineContent } from '../contract/index.ts';
import type { LineVersionTable } from './follow-up-tables.ts';

/** What a line says, as it is stored. */
export type StoredContent = Pick<
  LineVersionTable,
  | 'theme'
  | 'tiltakId'
  | 'ownTiltak'
  | 'difference'
  | 'responsibleRole'
  | 'dueOn'
  | 'status'
  | 'droppedBecause'
  | 'expectation'
  | 'isShared'
>;

export const storedContent = ({ tiltak, ...content }: PlanLineContent): StoredContent => ({
  ...content,
  tiltakId: tiltak.from === 'library' ? tiltak.id : null,
  ownTiltak: tiltak.from === 'own' ? tiltak.text : null,
});

/** The same, as it was written. Edges: a stored line has one of the two (the table sees to it). */
export const writtenContent = (row: StoredContent): PlanLineContent => ({
  theme: row.theme,
  tiltak: row.tiltakId === null ? { from: 'own', text: row.ownTiltak ?? '' } : { from: 'library', id: row.tiltakId },
  difference: row.difference,
  responsibleRole: row.responsibleRole,
  dueOn: row.dueOn,
  status: row.status,
  droppedBecause: row.droppedBecause,
  expectation: row.expectation,
  isShared: row.isShared,
});
