import type { Kysely } from 'kysely';
import { inBatches, type WhoDatabase } from '../db/index.ts';

type Db = Kysely<WhoDatabase>;

/** One row of a crosswalk: where (part of) an earlier unit went. `toUnitId` null: closed. `share` 0–1 of its people. */
export interface CrosswalkRow {
  readonly fromUnitId: string;
  readonly toUnitId: string | null;
  readonly share: number;
  readonly kind: string;
  readonly basis: string;
  readonly note: string;
}

const rowsPerInsert = 500;

export const addCrosswalk = async (
  tx: Db,
  fromVersionId: string,
  toVersionId: string,
  rows: readonly CrosswalkRow[],
): Promise<void> => {
  const tableRows = rows.map((row) => ({ ...row, fromVersionId, toVersionId }));
  for (const batch of inBatches(tableRows, rowsPerInsert))
    await tx.insertInto('organisation.crosswalkRow').values(batch).execute();
};

export const listCrosswalk = (db: Db, fromVersionId: string, toVersionId: string): Promise<CrosswalkRow[]> =>
  db
    .selectFrom('organisation.crosswalkRow')
    .select(['fromUnitId', 'toUnitId', 'share', 'kind', 'basis', 'note'])
    .where('fromVersionId', '=', fromVersionId)
    .where('toVersionId', '=', toVersionId)
    .orderBy('fromUnitId')
    .orderBy('toUnitId')
    .execute();

/** Pairs of versions that a crosswalk joins. */
export const listCrosswalkPairs = (db: Db): Promise<{ fromVersionId: string; toVersionId: string }[]> =>
  db.selectFrom('organisation.crosswalkRow').select(['fromVersionId', 'toVersionId']).distinct().execute();

/** Takes a version and everything that leads to it away again: its crosswalks, its units, the version itself. */
export const removeVersion = async (tx: Db, versionId: string): Promise<void> => {
  await tx.deleteFrom('organisation.crosswalkRow').where('toVersionId', '=', versionId).execute();
  await tx.deleteFrom('organisation.unit').where('versionId', '=', versionId).execute();
  await tx.deleteFrom('organisation.version').where('id', '=', versionId).execute();
};
