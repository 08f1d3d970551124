import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';
import type { ProposalTable } from './ending-tables.ts';

type Db = Kysely<WhoDatabase>;

/** A proposal as one side makes it. */
export type NewProposal = Pick<
  ProposalTable,
  'waveId' | 'kind' | 'reason' | 'side' | 'personId' | 'personName' | 'role' | 'proposedAt'
>;

export const listProposals = (db: Db, waveId: string): Promise<ProposalTable[]> =>
  db.selectFrom('endings.proposal').selectAll().where('waveId', '=', waveId).orderBy('number').execute();

/** Adds a proposal, and answers its number. Edges: of two at once one fails on its number. */
export const addProposal = async (db: Db, proposal: NewProposal): Promise<number> => {
  const number = (await listProposals(db, proposal.waveId)).length + 1;
  const nobodyYet = { outcome: 'waiting' as const, otherPersonId: null, otherPersonName: null, otherRole: null, decidedAt: null };
  await db
    .insertInto('endings.proposal')
    .values({ ...proposal, ...nobodyYet, number })
    .execute();
  return number;
};

/** Notes what became of a proposal that waits, once: false when it waits no more. */
export const decideProposal = async (
  db: Db,
  { waveId, number }: Pick<ProposalTable, 'waveId' | 'number'>,
  decided: Pick<ProposalTable, 'outcome' | 'otherPersonId' | 'otherPersonName' | 'otherRole' | 'decidedAt'>,
): Promise<boolean> => {
  const changed = await db
    .updateTable('endings.proposal')
    .set(decided)
    .where('waveId', '=', waveId)
    .where('number', '=', number)
    .where('outcome', '=', 'waiting')
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
};
