import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';

/** Waves that are open now, by id, with the instants that both sides have agreed to remind at. */
export const listOpenReminders = (db: Kysely<WhoDatabase>): Promise<{ id: string; reminders: string[] }[]> =>
  db.selectFrom('waves.wave').select(['id', 'reminders']).where('state', '=', 'open').orderBy('id').execute();
