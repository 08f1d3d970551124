import type { LineStatus, PlanWriter } from '../contract/index.ts';

/** One version of a line of a plan. Written once: a change is a new version. */
export interface LineVersionTable {
  lineId: string;
  version: number;
  waveId: string;
  /** The organisation the unit is told in. */
  organisationVersion: string;
  unitId: string;
  writtenBy: PlanWriter;
  /** A dimension of the release; null: no single one. */
  theme: string | null;
  /** An id of the library, or null where the words are one's own. */
  tiltakId: string | null;
  ownTiltak: string | null;
  difference: string;
  responsibleRole: string;
  dueOn: string;
  status: LineStatus;
  droppedBecause: string | null;
  expectation: string | null;
  isShared: boolean;
  changedAt: Date;
}

export interface FollowUpTables {
  'followUp.lineVersion': LineVersionTable;
}
