import { type Kysely, sql } from 'kysely';

/** Where each virksomhet takes reports of wrongdoing: tried before every wave. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table waves.whistleblowing_link (
    unit_id text primary key,
    url text not null
  )`.execute(db);
};
