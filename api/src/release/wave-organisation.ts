import { comparabilityGrade, wholeShares } from '@takhoyde/analysis';
import type { Kysely } from 'kysely';
import type { ComparabilityGrade } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { audienceOf, type Audience } from '../organisation/audience.ts';
import { listCrosswalk, listCrosswalkPairs, type CrosswalkRow } from '../organisation/crosswalk-store.ts';
import { listUnits } from '../organisation/organisation-store.ts';
import type { UnitTable } from '../organisation/organisation-tables.ts';
import type { ReleasedStructureUnit } from './released-structure.ts';

/** An organisation version that a wave's blocks are read through. */
export interface StructureRead {
  readonly organisationVersion: string;
  readonly units: readonly ReleasedStructureUnit[];
  /** From the wave's own units; undefined in its own structure. */
  readonly crosswalk: readonly CrosswalkRow[] | undefined;
}

const peopleIn = (unit: UnitTable): number => Object.values(unit.headcounts).reduce((total, count) => total + count, 0);

/** The organisation a wave was asked in, and the part of it that was. */
interface Earlier {
  readonly all: readonly UnitTable[];
  readonly audience: Audience<UnitTable>;
}

const descendants = (units: readonly UnitTable[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const below = new Map(units.map((unit) => [unit.id, new Set([unit.id])]));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  for (const unit of units) {
    for (let above = unit.parentId; above !== null; above = byId.get(above)?.parentId ?? null) below.get(above)?.add(unit.id);
  }
  return below;
};

const unitIdsAbove = (units: readonly UnitTable[], unitId: string): string[] => {
  const parentId = units.find(({ id }) => id === unitId)?.parentId ?? null;
  return parentId === null ? [] : [...unitIdsAbove(units, parentId), parentId];
};

/** In a wave that asked several parts of an organisation, a unit above them is no whole unit: C where some were asked, N where nobody was. */
const gradesOfParts = ({ units, isInside }: Audience<UnitTable>): ReadonlyMap<string, ComparabilityGrade | null> => {
  const below = descendants(units);
  const isPartlyAsked = (id: string): boolean => [...(below.get(id) ?? [])].some(isInside);
  return new Map(units.map(({ id }) => [id, isInside(id) ? null : isPartlyAsked(id) ? 'C' : 'N']));
};

/** The wave's own organisation, as it was. */
const ownStructure = (organisationVersion: string, all: readonly UnitTable[], audience: Audience<UnitTable>): StructureRead => {
  const grades = gradesOfParts(audience);
  const unitOf = ({ id, parentId, name, unitType }: UnitTable): ReleasedStructureUnit => {
    const above = parentId === null ? unitIdsAbove(all, id) : [];
    const place = { id, parentId, name, unitType, ...(above.length === 0 ? {} : { unitIdsAbove: above }) };
    return { ...place, comparability: grades.get(id) ?? null, wholeShare: null, origins: [] };
  };
  return { organisationVersion, units: audience.units.map(unitOf), crosswalk: undefined };
};

/** For each earlier unit, the one directly below the city's sectors that it belongs to: the name people know the old part by. */
const partNames = (units: readonly UnitTable[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  for (const unit of units) {
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
    const isPart = unit.organisationType !== null && parent?.organisationType == null;
    names.set(unit.id, isPart || parent === undefined ? unit.name : (names.get(parent.id) ?? unit.name));
  }
  return names;
};

type Origins = ReadonlyMap<string, ReleasedStructureUnit['origins']>;

/** Where the people of every later unit come from, largest first. */
const originsOf = (later: readonly UnitTable[], earlier: readonly UnitTable[], crosswalk: readonly CrosswalkRow[]): Origins => {
  const names = partNames(earlier);
  const people = new Map(earlier.map((unit) => [unit.id, peopleIn(unit)]));
  const arrivals = Map.groupBy(
    crosswalk.filter((row) => row.toUnitId !== null && row.share > 0),
    (row) => row.toUnitId,
  );
  const below = descendants(later);
  return new Map(
    later.map(({ id }) => {
      const heads = new Map<string, number>();
      for (const unitId of below.get(id) ?? []) {
        for (const row of arrivals.get(unitId) ?? []) {
          const name = names.get(row.fromUnitId) ?? row.fromUnitId;
          heads.set(name, (heads.get(name) ?? 0) + (people.get(row.fromUnitId) ?? 0) * row.share);
        }
      }
      const origins = [...heads]
        .map(([name, headcount]) => ({ name, headcount: Math.round(headcount * 10) / 10 }))
        .filter(({ headcount }) => headcount > 0);
      return [id, origins.sort((one, other) => other.headcount - one.headcount || (one.name < other.name ? -1 : 1))];
    }),
  );
};

/**
 * For each later unit, the share 0–1 of its baseline people who came from undivided units and were asked. Whom the wave did not
 * ask counts against it: the answers of one district are not those of the city it went into.
 */
const askedWholeShares = (
  later: readonly UnitTable[],
  earlier: Earlier,
  crosswalk: readonly CrosswalkRow[],
): ReadonlyMap<string, number | null> => {
  const rows = crosswalk.map(({ fromUnitId, toUnitId, share }) => ({ from: fromUnitId, to: toUnitId, share }));
  const { all, audience } = earlier;
  const sharesOf = (isCounted: (unitId: string) => boolean) =>
    wholeShares(later, rows, new Map(all.map((unit) => [unit.id, isCounted(unit.id) ? peopleIn(unit) : 0])));
  const everybody = new Map(sharesOf(() => true).map((found) => [found.unitId, found.baselineHeadcount]));
  return new Map(
    sharesOf(audience.isInside).map(({ unitId, wholeShare, baselineHeadcount }) => {
      const headcount = everybody.get(unitId) ?? 0;
      const isEverybodyAsked = headcount === baselineHeadcount;
      return [unitId, wholeShare === null || isEverybodyAsked ? wholeShare : (wholeShare * baselineHeadcount) / headcount];
    }),
  );
};

const laterStructure = (
  organisationVersion: string,
  later: readonly UnitTable[],
  earlier: Earlier,
  crosswalk: readonly CrosswalkRow[],
): StructureRead => {
  const shares = askedWholeShares(later, earlier, crosswalk);
  const origins = originsOf(later, earlier.all, crosswalk);
  return {
    organisationVersion,
    units: later.map(({ id, parentId, name, unitType }) => {
      const wholeShare = shares.get(id) ?? null;
      return {
        id,
        parentId,
        name,
        unitType,
        comparability: comparabilityGrade({ wholeShare }),
        wholeShare,
        origins: origins.get(id) ?? [],
      };
    }),
    crosswalk,
  };
};

/** Every structure a wave can be read through: its own, and each later version that a crosswalk leads to. */
export const structuresOf = async (
  db: Kysely<WhoDatabase>,
  { organisationVersion, audienceUnitIds }: { organisationVersion: string; audienceUnitIds: readonly string[] },
): Promise<StructureRead[]> => {
  const all = await listUnits(db, organisationVersion);
  const audience = audienceOf(all, audienceUnitIds);
  const structures = [ownStructure(organisationVersion, all, audience)];
  for (const { fromVersionId, toVersionId } of await listCrosswalkPairs(db)) {
    if (fromVersionId !== organisationVersion) continue;
    const later = await listUnits(db, toVersionId);
    structures.push(laterStructure(toVersionId, later, { all, audience }, await listCrosswalk(db, fromVersionId, toVersionId)));
  }
  return structures;
};
