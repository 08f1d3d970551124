import { type Kysely, sql } from 'kysely';

/** Settings of a PostgreSQL server that make it remember when each row came, with what they keep. */
const keepingOrder: Readonly<Record<string, string>> = {
  archive_mode: 'every ballot is kept in the archived log with the time it came',
  track_commit_timestamp: 'the server can tell when each ballot was stored',
};

/**
 * What the server of the ballot box remembers of order and time that it should not, one sentence for each setting; told at start.
 * Edges: none for the embedded database, which has neither. Source: docs/operations.md
 */
export const orderKept = async <Database>(db: Kysely<Database>): Promise<string[]> => {
  const names = Object.keys(keepingOrder);
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in (${sql.join(names)}) and setting <> 'off' order by name`.execute(db);
  return rows.map(
    ({ name, setting }) => `WHAT has ${name} = ${setting}: ${keepingOrder[name] ?? ''}; set it to off and restart the server`,
  );
};
