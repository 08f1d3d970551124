import { type Kysely, sql } from 'kysely';
import { contentHash } from '../content-hash.ts';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import type { AuditEntryTable } from './audit-tables.ts';

type Db = Kysely<WhoDatabase>;

/** What happened, by whom. Never anything about a ballot beyond counts, never an answer. */
export interface Happening {
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly detail: string;
}

const beginning = '0'.repeat(64);

const hashOf = (entry: Omit<AuditEntryTable, 'hash'>): string => contentHash({ ...entry, at: entry.at.toISOString() });

const lastEntry = (db: Db): Promise<AuditEntryTable | undefined> =>
  db.selectFrom('audit.entry').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();

/** Any number that nothing else locks by. */
const writersTurn = 7_330_001;

/**
 * Adds an entry to the append-only log, chained by hash to the one before. Writers take turns until their transaction ends:
 * an entry is neither lost nor does the chain fork. Hand in the transaction of what happened, and neither is there without the other.
 */
export const recordHappening = (db: Db, happening: Happening): Promise<void> =>
  inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(writersTurn)})`.execute(tx);
    const last = await lastEntry(tx);
    const entry = { ...happening, number: (last?.number ?? 0) + 1, previousHash: last?.hash ?? beginning };
    await tx
      .insertInto('audit.entry')
      .values({ ...entry, hash: hashOf(entry) })
      .execute();
  });

/** The log, oldest first, and whether no entry has been changed, removed or put in between. */
export const readAuditLog = async (db: Db): Promise<{ isChainWhole: boolean; entries: AuditEntryTable[] }> => {
  const entries = await db.selectFrom('audit.entry').selectAll().orderBy('number').execute();
  const isChainWhole = entries.every(({ hash, ...entry }, place) => {
    const previous = place === 0 ? beginning : entries[place - 1]?.hash;
    return hash === hashOf(entry) && entry.previousHash === previous && entry.number === place + 1;
  });
  return { isChainWhole, entries };
};
