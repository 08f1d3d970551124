import type { Kysely } from 'kysely';
import type { EndingProposal, Endings } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import type { Viewer } from '../identity/viewer.ts';
import { requireWave } from '../waves/wave-store.ts';
import { mayOf } from './ending-rights.ts';
import type { ProposalTable } from './ending-tables.ts';
import { listProposals } from './proposal-store.ts';

const toldProposal = (row: ProposalTable): EndingProposal => {
  const { number, kind, reason, side, personName, role, proposedAt, outcome, otherPersonName, otherRole, decidedAt } = row;
  const isAnswered = otherPersonName !== null && otherRole !== null && decidedAt !== null;
  return {
    number,
    kind,
    reason,
    side,
    name: personName,
    role,
    proposedAt: proposedAt.toISOString(),
    outcome,
    answeredBy: isAnswered ? { name: otherPersonName, role: otherRole, at: decidedAt.toISOString() } : null,
  };
};

/** Every proposal to end a wave before its time, and what the viewer may do about it. */
export const readEndings = async (
  { office, clock }: { readonly office: Kysely<WhoDatabase>; readonly clock: () => Date },
  viewer: Viewer,
  waveId: string,
): Promise<Endings> => {
  const wave = await requireWave(office, waveId);
  const proposals = await listProposals(office, waveId);
  return { proposals: proposals.map(toldProposal), may: mayOf(viewer, wave, proposals, clock()) };
};
