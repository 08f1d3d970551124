import type { Kysely } from 'kysely';
import type { SeveralPositions } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';

type Db = Kysely<WhoDatabase>;
type UnitPlaces = (unitId: string) => { readonly unitName: string; readonly virksomhetName: string };

const holders = (db: Db, versionId: string) =>
  db.selectFrom('roster.sidePosition').select('personId').where('versionId', '=', versionId);

const mainPositions = (db: Db, versionId: string) =>
  db
    .selectFrom('roster.position as position')
    .innerJoin('roster.person as person', 'person.id', 'position.personId')
    .select(['position.personId', 'person.name', 'position.unitId', 'position.levelId', 'position.title'])
    .where('position.versionId', '=', versionId)
    .where('position.personId', 'in', holders(db, versionId))
    .orderBy('person.name')
    .orderBy('position.personId')
    .execute();

const sidePositions = (db: Db, versionId: string) =>
  db
    .selectFrom('roster.sidePosition')
    .select(['personId', 'unitId', 'levelId', 'title'])
    .where('versionId', '=', versionId)
    .orderBy('unitId')
    .execute();

/** People of a version with several positions, the main one first: the one that decides where their ballot counts. */
export const listSeveralPositions = async (db: Db, versionId: string, placeOf: UnitPlaces): Promise<SeveralPositions[]> => {
  const beside = Map.groupBy(await sidePositions(db, versionId), ({ personId }) => personId);
  return (await mainPositions(db, versionId)).map(({ personId, name, ...main }) => ({
    personId,
    name,
    positions: [
      { ...main, ...placeOf(main.unitId), isMain: true },
      ...(beside.get(personId) ?? []).map(({ personId: _person, ...side }) => ({
        ...side,
        ...placeOf(side.unitId),
        isMain: false,
      })),
    ],
  }));
};
