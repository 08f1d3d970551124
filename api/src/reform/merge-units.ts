import type { ReformStep } from '../contract/index.ts';
import { joinRows } from './join-rows.ts';
import { type PlannedStructure, type PlannedUnit, withBelow } from './planned-structure.ts';
import { requireFreeId, requireUnit } from './require-unit.ts';
import { stepRefused } from './step-refused.ts';

type MergeStep = Extract<ReformStep, { kind: 'merge' }>;

const refuseUnequal = (structure: PlannedStructure, { unitIds, into }: MergeStep): PlannedUnit[] => {
  const merged = [...new Set(unitIds)].map((id) => requireUnit(structure, id));
  const [first] = merged;
  for (const unit of merged) {
    if (unit.parentId === null) throw stepRefused('top-stays', unit.id, 'the top of the organisation cannot be merged');
    const below = withBelow(structure.units, unit.id);
    if (merged.some((other) => other !== unit && below.has(other.id)))
      throw stepRefused('below-itself', unit.id, 'a unit cannot be merged with one that lies below it');
    if (unit.unitType !== first?.unitType)
      throw stepRefused('merge-needs-equals', unit.id, 'units of different types cannot be merged');
  }
  if (merged.length < 2) throw stepRefused('merge-needs-equals', into.unitId, 'a merger needs two units');
  if (!unitIds.includes(into.unitId)) requireFreeId(structure, into.unitId);
  return merged;
};

/** What becomes of each unit that disappears, and the units that come instead. */
interface Merger {
  readonly successors: Map<string, string>;
  readonly units: Map<string, PlannedUnit>;
}

const freeId = ({ units }: Merger, wanted: string): string => {
  let id = wanted;
  for (let number = 2; units.has(id); number += 1) id = `${wanted}~${String(number)}`;
  return id;
};

/** What all agree on; null where they differ. */
const agreed = <K extends 'districtNumber' | 'geographicDistrictNumber' | 'serviceArea' | 'organisationType'>(
  units: readonly PlannedUnit[],
  field: K,
): PlannedUnit[K] | null => {
  const [first] = units;
  return first !== undefined && units.every((unit) => unit[field] === first[field]) ? first[field] : null;
};

const mergeInto = (merger: Merger, merged: readonly PlannedUnit[], { id, name }: { id: string; name: string }): void => {
  const [first] = merged;
  if (first === undefined) return;
  for (const unit of merged) {
    merger.units.delete(unit.id);
    merger.successors.set(unit.id, id);
  }
  merger.units.set(id, {
    ...first,
    id,
    name,
    organisationType: first.organisationType,
    districtNumber: agreed(merged, 'districtNumber'),
    geographicDistrictNumber: agreed(merged, 'geographicDistrictNumber'),
    serviceArea: agreed(merged, 'serviceArea'),
    validFrom: null,
    validTo: null,
    headcounts: null,
  });
  for (const unit of [...merger.units.values()])
    if (unit.parentId !== null && merged.some((gone) => gone.id === unit.parentId))
      merger.units.set(unit.id, { ...unit, parentId: id });
};

/** Units right below one, of the types that are merged too, by name: those that are not alone. */
const alikeBelow = ({ units }: Merger, parentId: string, alikeTypes: ReadonlySet<string>): PlannedUnit[][] => {
  const children = [...units.values()].filter((unit) => unit.parentId === parentId && alikeTypes.has(unit.unitType));
  const alike = Map.groupBy(children, ({ name, unitType }) => JSON.stringify([name, unitType]));
  return [...alike.values()].filter((group) => group.length > 1);
};

const mergeAlike = (merger: Merger, parentId: string, alikeTypes: ReadonlySet<string>): void => {
  for (const [place, group] of alikeBelow(merger, parentId, alikeTypes).entries()) {
    const id = freeId(merger, `${parentId}-${String(place + 1)}`);
    mergeInto(merger, group, { id, name: group[0]?.name ?? '' });
    mergeAlike(merger, id, alikeTypes);
  }
};

/** Merges units into one, with what lies below them; units below with the same name are merged too, where their type is named. */
export const mergeUnits = (structure: PlannedStructure, step: MergeStep): PlannedStructure => {
  const merged = refuseUnequal(structure, step);
  const merger: Merger = { successors: new Map(), units: new Map(structure.units.map((unit) => [unit.id, unit])) };
  mergeInto(merger, merged, { id: step.into.unitId, name: step.into.name });
  mergeAlike(merger, step.into.unitId, new Set(step.alikeTypes));
  const rows = structure.rows.map((row) => {
    const successor = row.toUnitId === null ? undefined : merger.successors.get(row.toUnitId);
    return successor === undefined ? row : { ...row, toUnitId: successor };
  });
  return { units: [...merger.units.values()], rows: joinRows(rows) };
};
