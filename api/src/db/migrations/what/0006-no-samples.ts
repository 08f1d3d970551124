import { type Kysely, sql } from 'kysely';

const columns = ['serial', 'encapsulated_key', 'ciphertext'];

/** No samples of sealed ballots in the catalogue, where they would outlive the ballots: see 0013-no-samples of the WHO side. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const name of columns)
    await sql`alter table ballot_box.sealed_ballot alter column ${sql.ref(name)} set statistics 0`.execute(db);
  await sql`alter index ballot_box.sealed_ballot_by_receipt alter column 2 set statistics 0`.execute(db);
};
