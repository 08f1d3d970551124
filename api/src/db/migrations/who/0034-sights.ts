import { type Kysely, sql } from 'kysely';

/** Who saw the results of a unit is looked up in the log by unit, also when the log has grown long. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create index entry_by_sight on audit.entry (detail, at) where action in ('result-opened', 'result-downloaded')`.execute(
    db,
  );
};
