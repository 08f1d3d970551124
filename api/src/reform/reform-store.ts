import type { Kysely } from 'kysely';
import { jsonColumn, type WhoDatabase } from '../db/index.ts';
import type { AlternativeTable, ReformTable } from './reform-tables.ts';

type Db = Kysely<WhoDatabase>;

/** Which state of an alternative somebody has seen. */
export interface SeenAlternative {
  readonly id: string;
  readonly revision: number;
}

/** Reforms, the next one first. */
export const listReforms = (db: Db): Promise<ReformTable[]> =>
  db.selectFrom('reform.reform').selectAll().orderBy('plannedOn').orderBy('name').orderBy('id').execute();

export const findReform = (db: Db, id: string): Promise<ReformTable | undefined> =>
  db.selectFrom('reform.reform').selectAll().where('id', '=', id).executeTakeFirst();

/** As `findReform`, and nobody else can change or remove it, or take away its alternatives, until the transaction ends. */
export const lockReform = (tx: Db, id: string): Promise<ReformTable | undefined> =>
  tx.selectFrom('reform.reform').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const addReform = async (db: Db, reform: ReformTable): Promise<void> => {
  await db.insertInto('reform.reform').values(reform).execute();
};

/** Removes a reform and all its alternatives. */
export const removeReform = async (tx: Db, id: string): Promise<void> => {
  await tx.deleteFrom('reform.reform').where('id', '=', id).execute();
};

/** The alternatives of a reform, by name. */
export const listAlternatives = (db: Db, reformId: string): Promise<AlternativeTable[]> =>
  db.selectFrom('reform.alternative').selectAll().where('reformId', '=', reformId).orderBy('name').orderBy('id').execute();

/** How many alternatives each reform has, and what was committed. */
export const countAlternatives = (db: Db): Promise<{ reformId: string; committedAs: string | null }[]> =>
  db.selectFrom('reform.alternative').select(['reformId', 'committedAs']).execute();

export const findAlternative = (db: Db, reformId: string, id: string): Promise<AlternativeTable | undefined> =>
  db.selectFrom('reform.alternative').selectAll().where('reformId', '=', reformId).where('id', '=', id).executeTakeFirst();

export const addAlternative = async (db: Db, alternative: AlternativeTable): Promise<void> => {
  const { base, steps, ...plain } = alternative;
  const row = { ...plain, base: base === null ? null : jsonColumn(base), steps: jsonColumn([...steps]) };
  await db.insertInto('reform.alternative').values(row).execute();
};

/** Writes the next state of an alternative over the one that was seen: false when it is no longer that, and nothing is written. */
export const changeAlternative = async (
  db: Db,
  { id, revision }: SeenAlternative,
  next: Pick<AlternativeTable, 'steps' | 'committedAs' | 'changedAt' | 'changedBy'>,
): Promise<boolean> => {
  const changed = await db
    .updateTable('reform.alternative')
    .set({ ...next, steps: jsonColumn([...next.steps]), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
};

/** Removes an alternative in the state that was seen: false when it is no longer that. */
export const removeAlternative = async (db: Db, { id, revision }: SeenAlternative): Promise<boolean> => {
  const removed = await db
    .deleteFrom('reform.alternative')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
};
