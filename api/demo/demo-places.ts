import type { UnitRow } from '../src/organisation/units-file.ts';
import { originsThrough, type OriginsOf, type Reform } from './demo-origins.ts';
import type { Place } from './planted-effects.ts';

/** Finds out where people stand in the organisation of a wave, and where they came from. */
export interface Places {
  /** True when the unit is the one told or lies below it. */
  readonly isWithin: (unitId: string, aboveId: string) => boolean;
  readonly originsOf: OriginsOf;
  readonly serviceAreaOf: (unitId: string) => string | null;
  readonly placeOf: (unit: UnitRow, levelId?: string, originId?: string) => Place;
}

/** The path from a unit to the root, nearest first. */
const pathsOf = (units: readonly UnitRow[]): ((unitId: string) => readonly string[]) => {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const known = new Map<string, readonly string[]>();
  const pathOf = (unitId: string): readonly string[] => {
    const parentId = parents.get(unitId) ?? null;
    const path = known.get(unitId) ?? [unitId, ...(parentId === null ? [] : pathOf(parentId))];
    known.set(unitId, path);
    return path;
  };
  return pathOf;
};

/** Places in an organisation that may follow on an earlier one. */
export const placesIn = (units: readonly UnitRow[], reform: Reform | undefined): Places => {
  const earlierUnits = reform?.earlierUnits ?? units;
  const [pathOf, earlierPathOf] = [pathsOf(units), pathsOf(earlierUnits)];
  const areas = new Map([...units, ...earlierUnits].map(({ id, serviceArea }) => [id, serviceArea]));
  return {
    isWithin: (unitId, aboveId) => pathOf(unitId).includes(aboveId),
    originsOf: originsThrough(reform),
    serviceAreaOf: (unitId) => areas.get(unitId) ?? null,
    placeOf: (unit, levelId = '', originId = unit.id) => ({
      withinUnitIds: pathOf(unit.id),
      originWithinUnitIds: earlierPathOf(originId),
      serviceArea: unit.serviceArea,
      levelId,
    }),
  };
};
