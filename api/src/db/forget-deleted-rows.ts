import { type Kysely, sql } from 'kysely';
import type { WhatStore } from './what-database.ts';
import type { WhoStore } from './who-database.ts';

const tablesOf = {
  who: [
    'ballot_office.personal_link',
    'ballot_office.invitation',
    'ballot_office.paper_code',
    'ballot_office.bucket',
    'invitations.message',
  ],
  what: ['ballot_box.sealed_ballot', 'ballot_box.collecting_bucket'],
};

/**
 * Rewrites the tables that a closed wave was deleted from. A deleted row stays readable in the table's file until then, so a
 * stolen disk would still show who had fetched a ballot. What the write-ahead log holds is overwritten in time: do not archive
 * it (docs/anonymity.md). Call it after close, on each side; ballots of other waves wait meanwhile. Edges: needs the owner's login.
 */
export const forgetDeletedRows = async ({ side, owner }: WhoStore | WhatStore): Promise<void> => {
  const db = owner as unknown as Kysely<never>;
  // Each alone, outside any transaction: that is how PostgreSQL wants it.
  for (const table of tablesOf[side]) await sql`vacuum full ${sql.table(table)}`.execute(db);
  await sql`checkpoint`.execute(db).catch(() => undefined); // a login that may not is served by the next regular one
};
