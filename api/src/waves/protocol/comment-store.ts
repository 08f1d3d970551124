import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../../db/index.ts';
import type { CommentTable } from '../wave-tables.ts';

type Db = Kysely<WhoDatabase>;

/** What has been said about the protocol of a wave, the first first. */
export const listComments = (db: Db, waveId: string): Promise<CommentTable[]> =>
  db.selectFrom('waves.comment').selectAll().where('waveId', '=', waveId).orderBy('number').execute();

export const addComment = async (db: Db, comment: CommentTable): Promise<void> => {
  await db.insertInto('waves.comment').values(comment).execute();
};
