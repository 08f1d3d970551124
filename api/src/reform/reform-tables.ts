import type { ReformStep } from '../contract/index.ts';
import type { PlannedStructure } from './planned-structure.ts';

/** A reform that is planned: of which version, and when. */
export interface ReformTable {
  id: string;
  name: string;
  fromVersion: string;
  plannedOn: string;
}

/** One way to carry out a reform. What it looks like follows from its beginning and its steps. */
export interface AlternativeTable {
  id: string;
  reformId: string;
  name: string;
  /** Rises by one with every change: who has not seen the last one changes nothing. */
  revision: number;
  /** What files told; null: it began with the structure of today. */
  base: PlannedStructure | null;
  steps: readonly ReformStep[];
  changedAt: Date;
  /** Name of the person, as the page shows it. */
  changedBy: string;
  /** The organisation version it became. */
  committedAs: string | null;
}

export interface ReformTables {
  'reform.reform': ReformTable;
  'reform.alternative': AlternativeTable;
}
