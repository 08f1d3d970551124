import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';

/** Where (part of) a unit went between two versions of the organisation. `share` 0–1 of its people. */
export interface UnitMove {
  readonly fromVersionId: string;
  readonly fromUnitId: string;
  readonly fromUnitName: string;
  readonly toVersionId: string;
  readonly toUnitId: string;
  readonly share: number;
}

/** Some units, as one version of the organisation tells of them. */
export interface UnitsAt {
  readonly organisationVersion: string;
  readonly unitIds: readonly string[];
}

/** Every move into some units and out of them, by the crosswalks from and to their version. A unit that is closed moves nowhere. */
export const listMoves = async (db: Kysely<WhoDatabase>, { organisationVersion, unitIds }: UnitsAt): Promise<UnitMove[]> => {
  const ids = [...new Set(unitIds)];
  const rows = await db
    .selectFrom('organisation.crosswalkRow as move')
    .innerJoin('organisation.unit as unit', (join) =>
      join.onRef('unit.id', '=', 'move.fromUnitId').onRef('unit.versionId', '=', 'move.fromVersionId'),
    )
    .select(['fromVersionId', 'fromUnitId', 'unit.name as fromUnitName', 'toVersionId', 'toUnitId', 'share'])
    .where('share', '>', 0)
    .where((where) =>
      where.or([
        where.and([where('toVersionId', '=', organisationVersion), where('toUnitId', 'in', ids)]),
        where.and([where('fromVersionId', '=', organisationVersion), where('fromUnitId', 'in', ids)]),
      ]),
    )
    .orderBy('fromVersionId')
    .orderBy('fromUnitId')
    .execute();
  return rows.flatMap(({ toUnitId, ...move }) => (toUnitId === null ? [] : [{ ...move, toUnitId }]));
};
