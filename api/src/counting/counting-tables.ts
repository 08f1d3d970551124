import type { StoredTable } from '../contract/index.ts';

/** What the part that counts tells the office of a wave: public things only. */
interface WaveNoteTable {
  waveId: string;
  /** The public half of the seal key, once it is made. */
  sealKey: Uint8Array | null;
  /** The manifest whose keys the ballot box has taken in. */
  registeredFingerprint: string | null;
}

/** How the ballot box lies and what is in it, as told to whoever checks what is stored. */
export interface BoxReport {
  readonly what: 'embedded' | 'postgres';
  readonly hasSeparateClusters: boolean;
  readonly isAnswering: boolean;
  readonly tables: readonly StoredTable[];
}

interface BoxReportTable {
  id: 'latest';
  told: BoxReport;
}

export interface CountingTables {
  'counting.waveNote': WaveNoteTable;
  'counting.boxReport': BoxReportTable;
}
