import type { Insertable, Selectable } from 'kysely';
import type {
  ColumnMapping,
  ImportFault,
  ImportFileKind,
  ReadingNote,
  ImportProgress,
  ImportReport,
  ImportState,
  ImportTarget,
} from '../contract/index.ts';

export interface RunTable {
  id: string;
  state: ImportState;
  target: ImportTarget;
  beganAt: Date;
  beganBy: string;
  beganByName: string;
  faults: ImportFault[];
  faultCount: number;
  report: ImportReport | null;
  reportHash: string | null;
  progress: ImportProgress | null;
  imported: { unitCount: number; personCount: number } | null;
  endedAt: Date | null;
}

export interface FileTable {
  runId: string;
  kind: ImportFileKind;
  name: string;
  sha256: string;
  byteCount: number;
  rowCount: number;
  notes: ReadingNote[];
  /** The rows, as JSON; null once the import has ended. */
  sheet: string | null;
  mapping: ColumnMapping;
  profileId: string | null;
}

export interface ProfileTable {
  id: string;
  kind: ImportFileKind;
  name: string;
  mapping: ColumnMapping;
  savedBy: string;
  savedAt: Date;
}

export type NewFile = Insertable<FileTable>;
export type KeptFile = Selectable<FileTable>;

export interface OrganisationImportTables {
  'organisationImport.run': RunTable;
  'organisationImport.file': FileTable;
  'organisationImport.profile': ProfileTable;
}
