import { type Kysely, sql } from 'kysely';
import { contentHash } from '../content-hash.ts';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import type { DeletionReceiptTable } from './retention-tables.ts';

type Db = Kysely<WhoDatabase>;

/** What was deleted, of which wave, by which rule, and how much of it. Never whose. */
export type Deletion = Pick<DeletionReceiptTable, 'at' | 'waveId' | 'what' | 'rule' | 'rowCount'>;

const beginning = '0'.repeat(64);
/** Any number that nothing else locks by. */
const writersTurn = 7_330_002;

const hashOf = (receipt: Omit<DeletionReceiptTable, 'hash'>): string => contentHash({ ...receipt, at: receipt.at.toISOString() });

/** Adds the receipt of a deletion, chained to the one before. Hand in the transaction of the deletion: neither is there without the other. */
export const addDeletionReceipt = (db: Db, deletion: Deletion): Promise<void> =>
  inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(writersTurn)})`.execute(tx);
    const last = await tx.selectFrom('retention.receipt').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();
    const receipt = { ...deletion, number: (last?.number ?? 0) + 1, previousHash: last?.hash ?? beginning };
    await tx
      .insertInto('retention.receipt')
      .values({ ...receipt, hash: hashOf(receipt) })
      .execute();
  });

/** Every receipt, oldest first, and whether none has been changed, removed or put in between. */
export const readDeletionReceipts = async (db: Db): Promise<{ isChainWhole: boolean; receipts: DeletionReceiptTable[] }> => {
  const receipts = await db.selectFrom('retention.receipt').selectAll().orderBy('number').execute();
  const isChainWhole = receipts.every(({ hash, ...receipt }, place) => {
    const previous = place === 0 ? beginning : receipts[place - 1]?.hash;
    return hash === hashOf(receipt) && receipt.previousHash === previous && receipt.number === place + 1;
  });
  return { isChainWhole, receipts };
};

/** Whether something of a wave has been deleted already. */
export const isDeleted = async (db: Db, waveId: string, what: Deletion['what']): Promise<boolean> =>
  (await db
    .selectFrom('retention.receipt')
    .select('number')
    .where('waveId', '=', waveId)
    .where('what', '=', what)
    .executeTakeFirst()) !== undefined;
