import type { Kysely } from 'kysely';
import type { Side } from '../../contract/index.ts';
import { inTransaction, type WhoDatabase } from '../../db/index.ts';
import { conflict } from '../../http/errors.ts';
import type { Viewer } from '../../identity/viewer.ts';
import { approvedSides } from './approval-coverage.ts';
import { requireApprovingRole } from './approving-role.ts';
import { listPlanners } from './protocol-store.ts';
import { listApprovals, moveWave, requireWave, writeApproval } from '../wave-store.ts';

export interface ApprovalGiven {
  readonly waveId: string;
  readonly side: Side;
  readonly protocolHash: string;
  readonly at: Date;
}

/** Nobody speaks for both sides, also not one after the other, about the same wave. */
const requireOneSide = async (tx: Kysely<WhoDatabase>, { waveId, side }: ApprovalGiven, personId: string): Promise<void> => {
  const approvals = await listApprovals(tx, waveId);
  if (approvals.some((approval) => approval.side !== side && approval.personId === personId))
    throw conflict('same-person', 'the two sides must be approved by two people');
};

/**
 * One person approves the protocol for a side. When everybody who is asked is covered on both sides, by approvals of the same hash, the
 * wave is approved. Edges: another hash than the protocol has now, a side one may not speak for, the same person for both sides, the
 * planner for the employees: refused.
 */
export const approveProtocol = async (db: Kysely<WhoDatabase>, viewer: Viewer, given: ApprovalGiven): Promise<void> => {
  const { waveId, side, protocolHash, at } = given;
  await inTransaction(db, async (tx) => {
    const wave = await requireWave(tx, waveId);
    const plannerIds = await listPlanners(tx, wave);
    const role = await requireApprovingRole(tx, viewer, { side, wave, plannerIds });
    if (wave.state !== 'awaiting-approval')
      throw conflict('not-awaiting-approval', `the wave ${waveId} is not waiting for approval`);
    if (wave.protocolHash !== protocolHash)
      throw conflict('other-protocol', 'the protocol has another hash now', 'Read it again before you approve.');
    await requireOneSide(tx, given, viewer.personId);
    const { personId, name: personName } = viewer;
    await writeApproval(tx, { waveId, side, protocolHash, personId, personName, ...role, approvedAt: at });
    if ((await approvedSides(tx, wave)).length === 2) await moveWave(tx, waveId, ['awaiting-approval', 'approved']);
  });
};
