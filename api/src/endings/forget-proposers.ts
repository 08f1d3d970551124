import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';
import { listProposals } from './proposal-store.ts';

/** Forgets who proposed and agreed on how a wave ended; their roles and the reason stay. Answers how many proposals there were. */
export const forgetProposers = async (tx: Kysely<WhoDatabase>, waveId: string): Promise<number> => {
  const proposals = await listProposals(tx, waveId);
  for (const { number, role, otherRole } of proposals)
    await tx
      .updateTable('endings.proposal')
      .set({ personId: 'forgotten', personName: role, otherPersonId: null, otherPersonName: otherRole })
      .where('waveId', '=', waveId)
      .where('number', '=', number)
      .execute();
  return proposals.length;
};
