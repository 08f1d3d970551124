import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';

/** Whether any unit of an organisation version has written in a plan. */
export const isPlannedIn = async (db: Kysely<WhoDatabase>, organisationVersion: string): Promise<boolean> => {
  const line = await db
    .selectFrom('followUp.lineVersion')
    .select('lineId')
    .where('organisationVersion', '=', organisationVersion)
    .limit(1)
    .executeTakeFirst();
  return line !== undefined;
};
