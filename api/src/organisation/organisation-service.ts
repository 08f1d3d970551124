import type { Kysely } from 'kysely';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import type { OrganisationVersion, Unit } from '../contract/index.ts';
import { conflict, notFound, unacceptable } from '../http/errors.ts';
import { listCrosswalkPairs } from './crosswalk-store.ts';
import { addVersion, findVersion, listUnits, listVersions, type NewVersion } from './organisation-store.ts';
import type { UnitTable } from './organisation-tables.ts';
import type { SentFile } from './read-csv.ts';
import { readUnitsFile } from './units-file.ts';

type Db = Kysely<WhoDatabase>;

const headcountOf = (unit: Pick<UnitTable, 'headcounts'>): number =>
  Object.values(unit.headcounts).reduce((total, count) => total + count, 0);

const requireOwnLevels = (version: NewVersion): void => {
  const levelIds = new Set(version.levels.map(({ id }) => id));
  const unknown = version.levelGroups.flatMap((group) =>
    group.levels.filter((id) => !levelIds.has(id)).map((id) => `${group.id}: ${id}`),
  );
  if (levelIds.size !== version.levels.length)
    throw unacceptable('two levels have the same id', [{ where: 'levels', what: 'ids must differ' }]);
  const groupIds = new Set(['all', ...version.levelGroups.map(({ id }) => id)]);
  if (groupIds.size !== version.levelGroups.length + 1) {
    throw unacceptable('two level groups have the same id', [
      { where: 'levelGroups', what: 'ids must differ; "all" is everybody in a unit' },
    ]);
  }
  if (unknown.length > 0) {
    throw unacceptable(
      'a level group names a level that does not exist',
      unknown.map((what) => ({ where: 'levelGroups', what })),
    );
  }
};

/** Imports a version of the organisation. All or nothing; a version is never changed once it is in. */
export const importOrganisation = async (
  db: Db,
  version: NewVersion,
  file: SentFile,
): Promise<{ unitCount: number; headcount: number }> => {
  requireOwnLevels(version);
  const units = readUnitsFile(file, version.levels);
  await inTransaction(db, async (tx) => {
    if ((await findVersion(tx, version.id)) !== undefined) {
      throw conflict(
        'version-exists',
        `the organisation version ${version.id} is imported already`,
        'Versions never change: give the new one another id.',
      );
    }
    await addVersion(tx, version, units);
  });
  return {
    unitCount: units.length,
    headcount: units.reduce((total, unit) => total + headcountOf({ headcounts: { ...unit.headcounts } }), 0),
  };
};

/** All versions with their size, oldest first. */
export const describeVersions = async (db: Db): Promise<OrganisationVersion[]> => {
  const pairs = await listCrosswalkPairs(db);
  const described: OrganisationVersion[] = [];
  for (const version of await listVersions(db)) {
    const units = await listUnits(db, version.id);
    described.push({
      ...version,
      unitCount: units.length,
      headcount: units.reduce((total, unit) => total + headcountOf(unit), 0),
      crosswalksFrom: pairs.filter((pair) => pair.toVersionId === version.id).map((pair) => pair.fromVersionId),
    });
  }
  return described;
};

/** Units of a version as the contract tells them. Throws not-found for an unknown version. */
export const describeUnits = async (db: Db, versionId: string): Promise<Unit[]> => {
  if ((await findVersion(db, versionId)) === undefined) throw notFound(`the organisation version ${versionId}`);
  return (await listUnits(db, versionId)).map((unit) => ({
    id: unit.id,
    parentId: unit.parentId,
    name: unit.name,
    unitType: unit.unitType,
    serviceArea: unit.serviceArea,
    headcount: headcountOf(unit),
  }));
};
