import { type Kysely, sql } from 'kysely';
import type { WhatStore } from './what-database.ts';
import type { WhoStore } from './who-database.ts';

const whoTables = ['ballot_office.invitation', 'ballot_office.paper_code', 'ballot_office.bucket'] as const;
const whatTables = ['ballot_box.sealed_ballot', 'ballot_box.collecting_bucket'] as const;

/** Each alone, outside any transaction: that is how PostgreSQL wants it. */
const rewrite = async (owner: Kysely<never>, tables: readonly string[]): Promise<void> => {
  for (const table of tables) await sql`vacuum full ${sql.table(table)}`.execute(owner);
  await sql`checkpoint`.execute(owner).catch(() => undefined); // a login that may not is served by the next regular one
};

/**
 * Rewrites the tables that a closed wave was deleted from. A deleted row stays readable in the table's file until then, so a
 * stolen disk would still show who had fetched a ballot. What the write-ahead log holds is overwritten in time: do not archive
 * it (docs/anonymity.md). Call it after close; ballots of other waves wait meanwhile. Edges: needs the owner's login.
 */
export const forgetDeletedRows = async (who: WhoStore, what: WhatStore): Promise<void> => {
  await rewrite(who.owner as unknown as Kysely<never>, whoTables);
  await rewrite(what.owner as unknown as Kysely<never>, whatTables);
};
