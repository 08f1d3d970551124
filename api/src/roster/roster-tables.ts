import type { Generated, Selectable } from 'kysely';
import type { Language } from '../contract/index.ts';

export interface PersonTable {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  /** What the person is written to in; null: the roster does not say. */
  language: Generated<Language | null>;
}

/** The main position: where somebody is counted, and gets their one ballot. */
export interface PositionTable {
  versionId: string;
  personId: string;
  unitId: string;
  levelId: string;
  /** The local title, as the roster writes it. */
  title: Generated<string | null>;
  /** Whether the roster says that they lead the unit; null: the level decides. */
  leads: Generated<boolean | null>;
}

export type Position = Selectable<PositionTable>;

/** A position beside the main one: no ballot, no count. */
export interface SidePositionTable {
  versionId: string;
  personId: string;
  unitId: string;
  levelId: string;
  title: string | null;
}

/** A row of an import under way, waiting for the transaction that takes all of them in. */
export interface IncomingTable {
  runId: string;
  place: number;
  personId: string;
  name: string;
  email: string | null;
  phone: string | null;
  language: Language | null;
  unitId: string;
  levelId: string;
  title: string | null;
  leads: boolean | null;
  isMain: boolean;
}

export interface RosterTables {
  'roster.person': PersonTable;
  'roster.position': PositionTable;
  'roster.sidePosition': SidePositionTable;
  'roster.incoming': IncomingTable;
}
