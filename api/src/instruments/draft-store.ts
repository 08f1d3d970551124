import type { Kysely } from 'kysely';
import { jsonColumn, type WhoDatabase } from '../db/index.ts';
import { notFound } from '../http/errors.ts';
import type { DraftTable } from './instrument-tables.ts';

type Db = Kysely<WhoDatabase>;

/** Which state of a draft somebody has seen. */
export interface SeenDraft {
  readonly id: string;
  readonly revision: number;
}

/** Surveys in the making, last changed first. */
export const listDrafts = (db: Db): Promise<DraftTable[]> =>
  db.selectFrom('instruments.draft').selectAll().orderBy('changedAt', 'desc').orderBy('id').execute();

export const countDrafts = async (db: Db): Promise<number> => {
  const { count } = await db
    .selectFrom('instruments.draft')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
};

export const findDraft = (db: Db, id: string): Promise<DraftTable | undefined> =>
  db.selectFrom('instruments.draft').selectAll().where('id', '=', id).executeTakeFirst();

/** As `findDraft`, but not-found when it is gone, or never was. */
export const requireDraft = async (db: Db, id: string): Promise<DraftTable> => {
  const draft = await findDraft(db, id);
  if (draft === undefined) throw notFound(`the draft ${id}`);
  return draft;
};

export const addDraft = async (db: Db, draft: DraftTable): Promise<void> => {
  const { definition, notes } = draft;
  await db
    .insertInto('instruments.draft')
    .values({ ...draft, definition: jsonColumn(definition), notes: jsonColumn(notes) })
    .execute();
};

/** Writes the next state of a draft over the one that was seen: false when it is no longer that, and nothing is written. */
export const changeDraft = async (
  db: Db,
  { id, revision }: SeenDraft,
  next: Pick<DraftTable, 'definition' | 'changedAt' | 'changedBy'>,
): Promise<boolean> => {
  const changed = await db
    .updateTable('instruments.draft')
    .set({ ...next, definition: jsonColumn(next.definition), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
};

/** Removes a draft in the state that was seen: false when it is no longer that. */
export const removeDraft = async (db: Db, { id, revision }: SeenDraft): Promise<boolean> => {
  const removed = await db
    .deleteFrom('instruments.draft')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
};
