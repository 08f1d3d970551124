import { type Kysely, sql } from 'kysely';

/** Settings of a PostgreSQL server that make it remember when each row came: the value that does not, and what any other keeps. */
const keepingOrder: Readonly<Record<string, { safe: string; keeps: string }>> = {
  archive_mode: { safe: 'off', keeps: 'every ballot is kept in the archived log with the time it came' },
  log_min_duration_statement: { safe: '-1', keeps: 'the server writes ballots to its log with the time they came' },
  log_statement: { safe: 'none', keeps: 'the server writes ballots to its log with the time they came' },
  track_commit_timestamp: { safe: 'off', keeps: 'the server can tell when each ballot was stored' },
};

/**
 * What the server of the ballot box remembers of order and time that it should not, one sentence for each setting; told at start.
 * Edges: none for the embedded database, which has neither. Source: docs/operations.md
 */
export const orderKept = async <Database>(db: Kysely<Database>): Promise<string[]> => {
  const names = Object.keys(keepingOrder);
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in (${sql.join(names)}) order by name`.execute(db);
  return rows.flatMap(({ name, setting }) => {
    const known = keepingOrder[name];
    if (known === undefined || known.safe === setting) return [];
    return [`WHAT has ${name} = ${setting}: ${known.keeps}; set it to ${known.safe} and restart the server`];
  });
};
