import type { CloseStep, CloseSteps } from '../contract/index.ts';

export interface CloseEntryTable {
  waveId: string;
  number: number;
  step: CloseStep;
  at: Date;
  told: CloseSteps[CloseStep];
  previousHash: string;
  hash: string;
}

export interface ClosingTables {
  'closing.entry': CloseEntryTable;
}
