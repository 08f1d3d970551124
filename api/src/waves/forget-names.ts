import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';

type Db = Kysely<WhoDatabase>;

/** Stands where a person stood: the role beside it still says who had it. */
const forgotten = (place: number): string => `forgotten-${String(place + 1)}`;

const forgetApprovers = async (db: Db, waveId: string): Promise<number> => {
  const rows = await db.selectFrom('waves.approval').select(['personId', 'role']).where('waveId', '=', waveId).execute();
  const people = [...new Map(rows.map(({ personId, role }) => [personId, role]))];
  for (const [place, [personId, role]] of people.entries())
    await db
      .updateTable('waves.approval')
      .set({ personId: forgotten(place), personName: role, grantedBy: null, grantedByName: null })
      .where('waveId', '=', waveId)
      .where('personId', '=', personId)
      .execute();
  return rows.length;
};

const forgetCommenters = async (db: Db, waveId: string): Promise<number> => {
  const rows = await db.selectFrom('waves.comment').select(['number', 'role']).where('waveId', '=', waveId).execute();
  for (const { number, role } of rows)
    await db
      .updateTable('waves.comment')
      .set({ personId: 'forgotten', personName: role })
      .where('waveId', '=', waveId)
      .where('number', '=', number)
      .execute();
  return rows.length;
};

/**
 * Forgets who approved, commented on, planned and held keys of a wave; what they said and their roles stay. Answers how many rows held
 * a name. Part of the transaction of the receipt.
 */
export const forgetNames = async (tx: Db, waveId: string): Promise<number> => {
  const approvers = await forgetApprovers(tx, waveId);
  const commenters = await forgetCommenters(tx, waveId);
  const holders = await tx
    .updateTable('waves.keyHolder')
    .set({ personId: null, personName: null, givenBy: null })
    .where('waveId', '=', waveId)
    .where('personId', 'is not', null)
    .executeTakeFirst();
  const versions = await tx
    .updateTable('waves.protocolVersion')
    .set({ madeBy: null, madeByName: null })
    .where('waveId', '=', waveId)
    .where('madeBy', 'is not', null)
    .executeTakeFirst();
  await tx.updateTable('waves.wave').set({ plannedBy: null, plannedByName: null }).where('id', '=', waveId).execute();
  return approvers + commenters + Number(holders.numUpdatedRows) + Number(versions.numUpdatedRows);
};
