import type { Kysely } from 'kysely';
import type { WaveState } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';

/** Waves that are on their way, with no more than it takes to see whose turn it is: asked often. */
export const listUnfinishedWaves = (db: Kysely<WhoDatabase>): Promise<{ id: string; state: WaveState }[]> =>
  db
    .selectFrom('waves.wave')
    .select(['id', 'state'])
    .where('state', 'not in', ['released', 'archived', 'cancelled'])
    .orderBy('id')
    .execute();
