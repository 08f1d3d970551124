import { type Kysely, sql } from 'kysely';

/**
 * Finds a ballot by its receipt: the first 80 bits of SHA-256("takhoyde-receipt/v1|" + serial), reckoned by the database from the
 * serial. An index, not a column: nothing more is known of a ballot than before.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const prefix = Buffer.from('takhoyde-receipt/v1|').toString('hex');
  await sql`create index sealed_ballot_by_receipt on ballot_box.sealed_ballot
    (wave_id, (substring(sha256(${sql.lit(`\\x${prefix}`)}::bytea || serial) from 1 for 10)))`.execute(db);
};
