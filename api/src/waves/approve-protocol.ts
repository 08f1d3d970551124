import type { Kysely } from 'kysely';
import type { Role, Side } from '../contract/index.ts';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict, forbidden } from '../http/errors.ts';
import { hasRole, type Viewer } from '../identity/viewer.ts';
import { listApprovals, moveWave, requireWave, writeApproval } from './wave-store.ts';

/** Who may speak for which side. */
const rolesOfSide: Readonly<Record<Side, readonly Role[]>> = {
  employer: ['analyst'],
  employees: ['union-representative', 'safety-representative'],
};

export interface ApprovalGiven {
  readonly waveId: string;
  readonly side: Side;
  readonly protocolHash: string;
  readonly at: Date;
}

/**
 * One side approves the protocol. When both have approved the same hash the wave is approved.
 * Edges: another hash than the protocol has now, a side one may not speak for, the same person for both sides: refused.
 */
export const approveProtocol = async (db: Kysely<WhoDatabase>, viewer: Viewer, given: ApprovalGiven): Promise<void> => {
  const { waveId, side, protocolHash, at } = given;
  const roles = rolesOfSide[side];
  if (!hasRole(viewer, roles)) throw forbidden(`only ${roles.join(' or ')} may approve for this side`);
  await inTransaction(db, async (tx) => {
    const wave = await requireWave(tx, waveId);
    if (wave.state !== 'awaiting-approval')
      throw conflict('not-awaiting-approval', `the wave ${waveId} is not waiting for approval`);
    if (wave.protocolHash !== protocolHash)
      throw conflict('other-protocol', 'the protocol has another hash now', 'Read it again before you approve.');
    const others = (await listApprovals(tx, waveId)).filter(
      (approval) => approval.side !== side && approval.protocolHash === protocolHash,
    );
    if (others.some((approval) => approval.personId === viewer.personId)) {
      throw conflict('same-person', 'the two sides must be approved by two people');
    }
    const role = viewer.grants.find((grant) => roles.includes(grant.role))?.role ?? side;
    await writeApproval(tx, {
      waveId,
      side,
      protocolHash,
      personId: viewer.personId,
      personName: viewer.name,
      role,
      approvedAt: at,
    });
    if (others.length > 0) await moveWave(tx, waveId, ['awaiting-approval', 'approved']);
  });
};
