import type { Definition } from '@takhoyde/survey-definitions';
import type { ImportNote } from '../contract/index.ts';

/** A version of an instrument, as it was saved. Written once; what was asked must be told the same way for ever. */
export interface VersionTable {
  id: string;
  version: string;
  hash: string;
  definition: Definition;
  /** Order of arrival. */
  place: number;
  /** null for what came with the product. */
  savedAt: Date | null;
}

/** A survey in the making. Its definition has the right shape, and may still break rules of method. */
export interface DraftTable {
  id: string;
  instrumentId: string;
  baseInstrument: string | null;
  baseVersion: string | null;
  /** Rises by one with every change: who has not seen the last one changes nothing. */
  revision: number;
  definition: Definition;
  /** What could not be carried over from the file it was made from. */
  notes: readonly ImportNote[];
  changedAt: Date;
  /** Name of the person, as the list of drafts shows it. */
  changedBy: string;
}

export interface InstrumentTables {
  'instruments.version': VersionTable;
  'instruments.draft': DraftTable;
}
