import type { Kysely } from 'kysely';
import { waveDraftContent, type WaveDraftContent } from '../../contract/index.ts';
import { jsonColumn, type WhoDatabase } from '../../db/index.ts';
import type { DraftTable } from '../wave-tables.ts';

type Db = Kysely<WhoDatabase>;

const fromRow = (row: DraftTable): DraftTable => ({ ...row, content: waveDraftContent.parse(row.content) });

/** Plans being written, last saved first. */
export const listDrafts = async (db: Db): Promise<DraftTable[]> =>
  (await db.selectFrom('waves.draft').selectAll().orderBy('savedAt', 'desc').orderBy('id').execute()).map(fromRow);

export const findDraft = async (db: Db, id: string): Promise<DraftTable | undefined> => {
  const row = await db.selectFrom('waves.draft').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : fromRow(row);
};

export const addDraft = async (db: Db, draft: DraftTable): Promise<void> => {
  await db
    .insertInto('waves.draft')
    .values({ ...draft, content: jsonColumn(draft.content) })
    .execute();
};

/** Saves a draft that nobody else has saved since `revision`; false when somebody has, or it is gone. */
export const saveDraft = async (
  db: Db,
  { id, revision }: { readonly id: string; readonly revision: number },
  saved: Pick<DraftTable, 'savedBy' | 'savedByName' | 'savedAt'> & { readonly content: WaveDraftContent },
): Promise<boolean> => {
  const outcome = await db
    .updateTable('waves.draft')
    .set({ ...saved, content: jsonColumn(saved.content), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return outcome.numUpdatedRows === 1n;
};

/** Removes a draft that nobody else has saved since `revision`; false when somebody has, or it is gone. */
export const removeDraft = async (db: Db, { id, revision }: { id: string; revision: number }): Promise<boolean> => {
  const outcome = await db.deleteFrom('waves.draft').where('id', '=', id).where('revision', '=', revision).executeTakeFirst();
  return outcome.numDeletedRows === 1n;
};
