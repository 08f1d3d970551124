import { inBatches, jsonColumn, type WhoDatabase } from '../db/index.ts';
import { type Kysely, sql } from 'kysely';
import type { Level, LevelGroup } from '../contract/index.ts';
import type { UnitTable, VersionTable } from './organisation-tables.ts';
import type { UnitRow } from './units-file.ts';

type Db = Kysely<WhoDatabase>;

const rowsPerInsert = 500;

export interface NewVersion {
  readonly id: string;
  readonly name: string;
  readonly validFrom: string;
  readonly levels: readonly Level[];
  readonly levelGroups: readonly LevelGroup[];
}

export const findVersion = (db: Db, id: string): Promise<VersionTable | undefined> =>
  db.selectFrom('organisation.version').selectAll().where('id', '=', id).executeTakeFirst();

export const listVersions = (db: Db): Promise<VersionTable[]> =>
  db.selectFrom('organisation.version').selectAll().orderBy('validFrom').orderBy('id').execute();

export const listUnits = (db: Db, versionId: string): Promise<UnitTable[]> =>
  db.selectFrom('organisation.unit').selectAll().where('versionId', '=', versionId).orderBy('place').execute();

export const addVersion = async (tx: Db, version: NewVersion, units: readonly UnitRow[]): Promise<void> => {
  const { levels, levelGroups, ...plain } = version;
  await tx
    .insertInto('organisation.version')
    .values({ ...plain, levels: jsonColumn([...levels]), levelGroups: jsonColumn([...levelGroups]) })
    .execute();
  const rows = units.map((unit, place) => ({
    ...unit,
    versionId: version.id,
    place,
    headcounts: jsonColumn({ ...unit.headcounts }),
  }));
  for (const batch of inBatches(rows, rowsPerInsert)) await tx.insertInto('organisation.unit').values(batch).execute();
};

/** Writes how many people are placed in the units of a version, by level. */
export const setHeadcounts = async (
  tx: Db,
  versionId: string,
  units: readonly Pick<UnitRow, 'id' | 'headcounts'>[],
): Promise<void> => {
  for (const batch of inBatches(units, rowsPerInsert)) {
    const told = JSON.stringify(batch.map(({ id, headcounts }) => ({ id, headcounts })));
    await tx
      .updateTable('organisation.unit')
      .from(
        sql<{
          id: string;
          headcounts: UnitTable['headcounts'];
        }>`jsonb_to_recordset(${told}::jsonb) as told(id text, headcounts jsonb)`.as('told'),
      )
      .set((eb) => ({ headcounts: eb.ref('told.headcounts') }))
      .whereRef('organisation.unit.id', '=', 'told.id')
      .where('versionId', '=', versionId)
      .execute();
  }
};

/** Names of units by id, in the newest version that has each. */
export const findUnitNames = async (db: Db, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (unitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation.unit')
    .innerJoin('organisation.version', 'organisation.version.id', 'organisation.unit.versionId')
    .select(['organisation.unit.id', 'organisation.unit.name'])
    .where('organisation.unit.id', 'in', [...new Set(unitIds)])
    .orderBy('organisation.version.validFrom')
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};
