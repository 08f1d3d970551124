import type { ExpressionBuilder, Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';
import { readStoredDefinition } from '../stored-definition.ts';
import { asReleased, type Released } from './released.ts';
import type { ReleasedMeasurement } from './released-measurement.ts';
import type { ReleaseHeader } from './release-header.ts';
import type { ReleasedStructureUnit } from './released-structure.ts';
import type { UnitFigures } from './unit-figures.ts';

/** A handle that works as the database role `results`: it may read releases, and nothing else. */
type ResultsDb = Kysely<WhoDatabase>;

/**
 * A release without its figures. `isForEverybody`: those who were asked may see it too, not only leaders and representatives.
 */
export interface ReleaseHead {
  readonly hash: string;
  readonly releasedAt: Date;
  readonly header: ReleaseHeader;
  readonly isForEverybody: boolean;
}

const headColumns = (release: ExpressionBuilder<WhoDatabase, 'release.waveRelease'>) => {
  const toEverybody = release
    .selectFrom('release.publication')
    .select('releaseHash')
    .whereRef('releaseHash', '=', 'release.waveRelease.hash')
    .where('audience', '=', 'everybody');
  return ['hash', 'releasedAt', 'header', release.exists(toEverybody).as('isForEverybody')] as const;
};

const fromRow = (row: Omit<ReleaseHead, 'isForEverybody'> & { isForEverybody: unknown }): ReleaseHead => ({
  ...row,
  isForEverybody: row.isForEverybody === true,
  header: { ...row.header, definition: readStoredDefinition(row.header.definition) },
});

export const listReleases = async (db: ResultsDb): Promise<ReleaseHead[]> => {
  const rows = await db
    .selectFrom('release.waveRelease')
    .select(headColumns)
    .orderBy('releasedAt', 'desc')
    .orderBy('hash')
    .execute();
  return rows.map(fromRow);
};

export const findRelease = async (db: ResultsDb, waveId: string): Promise<ReleaseHead | undefined> => {
  const row = await db.selectFrom('release.waveRelease').select(headColumns).where('waveId', '=', waveId).executeTakeFirst();
  return row === undefined ? undefined : fromRow(row);
};

/** The organisation versions a release can be read through. */
export const listStructures = async (db: ResultsDb, releaseHash: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('release.structure')
    .select('organisationVersion')
    .where('releaseHash', '=', releaseHash)
    .orderBy('organisationVersion')
    .execute();
  return rows.map((row) => row.organisationVersion);
};

export const findStructure = async (
  db: ResultsDb,
  releaseHash: string,
  organisationVersion: string,
): Promise<readonly ReleasedStructureUnit[] | undefined> =>
  (
    await db
      .selectFrom('release.structure')
      .select('units')
      .where('releaseHash', '=', releaseHash)
      .where('organisationVersion', '=', organisationVersion)
      .executeTakeFirst()
  )?.units;

/** The released figures of some units, by unit id; a unit without any is not there. */
export const findFigures = async (
  db: ResultsDb,
  place: { readonly releaseHash: string; readonly organisationVersion: string; readonly unitIds: readonly string[] },
): Promise<ReadonlyMap<string, Released<UnitFigures>>> => {
  const rows = await db
    .selectFrom('release.reading')
    .select(['unitId', 'figures'])
    .where('releaseHash', '=', place.releaseHash)
    .where('organisationVersion', '=', place.organisationVersion)
    .where('unitId', 'in', [...new Set(place.unitIds)])
    .execute();
  return new Map(rows.map((row) => [row.unitId, asReleased(row.figures)]));
};

/** What was measured of the questionnaire at close: the city first, then its large districts. */
export const findMeasurements = async (db: ResultsDb, releaseHash: string): Promise<readonly Released<ReleasedMeasurement>[]> => {
  const rows = await db
    .selectFrom('release.measurement')
    .select('measurement')
    .where('releaseHash', '=', releaseHash)
    .orderBy('place')
    .execute();
  return rows.map((row) => asReleased(row.measurement));
};

/** The blocks of every release: what a later organisation version is read from. */
export const findReleasedBlocks = (db: ResultsDb) =>
  db.selectFrom('release.waveRelease').select(['hash', 'waveId', 'blocks']).execute();
