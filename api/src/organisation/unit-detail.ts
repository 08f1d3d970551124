import type { Kysely } from 'kysely';
import type { UnitDetail } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { notFound } from '../http/errors.ts';
import { listUnits } from './organisation-store.ts';
import type { UnitTable } from './organisation-tables.ts';

type Db = Kysely<WhoDatabase>;

const peopleIn = ({ headcounts }: UnitTable): number => Object.values(headcounts).reduce((total, count) => total + count, 0);

/** People in each unit and everything below it. Units come with parents first. */
const peopleBelow = (units: readonly UnitTable[]): ReadonlyMap<string, number> => {
  const totals = new Map(units.map((unit) => [unit.id, peopleIn(unit)]));
  for (const { id, parentId } of units.toReversed())
    if (parentId !== null) totals.set(parentId, (totals.get(parentId) ?? 0) + (totals.get(id) ?? 0));
  return totals;
};

const pathTo = (units: ReadonlyMap<string, UnitTable>, unit: UnitTable): UnitTable[] => {
  const path = [unit];
  for (let above = units.get(unit.parentId ?? ''); above !== undefined; above = units.get(above.parentId ?? ''))
    path.unshift(above);
  return path;
};

const historyOf = (db: Db, unitId: string): Promise<UnitDetail['history']> =>
  db
    .selectFrom('organisation.unit as unit')
    .innerJoin('organisation.version as version', 'version.id', 'unit.versionId')
    .leftJoin('organisation.unit as parent', (join) =>
      join.onRef('parent.versionId', '=', 'unit.versionId').onRef('parent.id', '=', 'unit.parentId'),
    )
    .select([
      'version.id as versionId',
      'version.name as versionName',
      'version.validFrom',
      'unit.name',
      'parent.name as parentName',
    ])
    .where('unit.id', '=', unitId)
    .orderBy('version.validFrom')
    .execute();

const named = ({ id, name }: UnitTable): { id: string; name: string } => ({ id, name });

/** A unit of a version with what surrounds it; who leads it is another room's to tell. @throws not-found. */
export const describeUnit = async (db: Db, versionId: string, unitId: string): Promise<Omit<UnitDetail, 'leaders'>> => {
  const units = await listUnits(db, versionId);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const unit = byId.get(unitId);
  if (unit === undefined) throw notFound(`the unit ${unitId} in ${versionId}`);
  const below = peopleBelow(units);
  const children = units.filter(({ parentId }) => parentId === unitId);
  return {
    unit: {
      ...named(unit),
      parentId: unit.parentId,
      unitType: unit.unitType,
      serviceArea: unit.serviceArea,
      headcount: peopleIn(unit),
      organisationType: unit.organisationType,
      district: unit.districtNumber,
      geography: unit.geographicDistrictNumber,
      validFrom: unit.validFrom,
      validTo: unit.validTo,
      headcounts: Object.entries(unit.headcounts).map(([levelId, personCount]) => ({ levelId, personCount })),
      headcountBelow: below.get(unitId) ?? 0,
    },
    path: pathTo(byId, unit).map(named),
    children: children.map((child) => ({ ...named(child), unitType: child.unitType, headcountBelow: below.get(child.id) ?? 0 })),
    history: await historyOf(db, unitId),
  };
};
