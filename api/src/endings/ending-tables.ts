import type { EndingKind, EndingProposal, Side } from '../contract/index.ts';

export interface ProposalTable {
  waveId: string;
  number: number;
  kind: EndingKind;
  reason: string;
  side: Side;
  personId: string;
  personName: string;
  role: string;
  proposedAt: Date;
  outcome: EndingProposal['outcome'];
  otherPersonId: string | null;
  otherPersonName: string | null;
  otherRole: string | null;
  decidedAt: Date | null;
}

export interface EndingTables {
  'endings.proposal': ProposalTable;
}
