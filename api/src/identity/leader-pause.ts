import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';
import type { LeaderPauseTable } from './identity-tables.ts';

type Db = Kysely<WhoDatabase>;

/** Takes the leader role that follows from the roster away for a time. Said again from the same day, it is written over. */
export const pauseLeader = async (db: Db, pause: LeaderPauseTable): Promise<void> => {
  const { validTo, reason, decidedBy, decidedAt } = pause;
  await db
    .insertInto('identity.leaderPause')
    .values(pause)
    .onConflict((target) =>
      target.columns(['personId', 'unitId', 'validFrom']).doUpdateSet({ validTo, reason, decidedBy, decidedAt }),
    )
    .execute();
};

/** Gives the role back: the pause is as if it had never been decided. The log keeps that it was. */
export const endPause = async (
  db: Db,
  { personId, unitId, validFrom }: Pick<LeaderPauseTable, 'personId' | 'unitId' | 'validFrom'>,
): Promise<void> => {
  await db
    .deleteFrom('identity.leaderPause')
    .where('personId', '=', personId)
    .where('unitId', '=', unitId)
    .where('validFrom', '=', validFrom)
    .execute();
};
