import type { Kysely } from 'kysely';
import type { MessageKind } from '../../contract/index.ts';
import type { WhoDatabase } from '../../db/index.ts';
import type { MailingTable } from '../invitation-tables.ts';

type Db = Kysely<WhoDatabase>;

/** A round, as it is spoken of. */
export type MailingKey = { readonly waveId: string; readonly kind: MessageKind; readonly number: number };

/** Notes a round, once: false when there is one of this kind and number already. */
export const insertMailing = async (db: Db, mailing: MailingTable): Promise<boolean> => {
  const inserted = await db
    .insertInto('invitations.mailing')
    .values(mailing)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** The rounds of a wave, in the order they were asked for. */
export const listMailings = (db: Db, waveId: string): Promise<MailingTable[]> =>
  db
    .selectFrom('invitations.mailing')
    .selectAll()
    .where('waveId', '=', waveId)
    .orderBy('dueAt')
    .orderBy('kind')
    .orderBy('number')
    .execute();

export const findMailing = (db: Db, { waveId, kind, number }: MailingKey): Promise<MailingTable | undefined> =>
  db
    .selectFrom('invitations.mailing')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst();

export const findMailingById = (db: Db, id: string): Promise<MailingTable | undefined> =>
  db.selectFrom('invitations.mailing').selectAll().where('id', '=', id).executeTakeFirst();

/** Rounds whose time has come, of waves in any state. */
export const findDueMailings = (db: Db, now: Date): Promise<MailingTable[]> =>
  db
    .selectFrom('invitations.mailing')
    .selectAll()
    .where('state', 'in', ['planned', 'running'])
    .where('nextAt', '<=', now)
    .orderBy('nextAt')
    .orderBy('id')
    .execute();

/** Moves a round on. False: it is in none of these states any more, and was left alone. */
export const moveMailing = async (
  db: Db,
  id: string,
  { from, to }: { from: readonly MailingTable['state'][]; to: Partial<Omit<MailingTable, 'id' | 'waveId' | 'kind' | 'number'>> },
): Promise<boolean> => {
  const moved = await db
    .updateTable('invitations.mailing')
    .set(to)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
};
