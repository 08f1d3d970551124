import type { ReformStep } from '../contract/index.ts';
import type { CrosswalkRow } from '../organisation/crosswalk-store.ts';
import { mergeUnits } from './merge-units.ts';
import { type EarlierUnit, type PlannedStructure, type PlannedUnit, withBelow } from './planned-structure.ts';
import { withKinds } from './row-kinds.ts';
import { sendPeople, splitUnit } from './divide-people.ts';
import { requireFreeId, requireUnit } from './require-unit.ts';
import { stepRefused } from './step-refused.ts';

type StepOf<Kind extends ReformStep['kind']> = Extract<ReformStep, { kind: Kind }>;

const addUnit = (structure: PlannedStructure, { unitId, parentId, name, unitType }: StepOf<'add'>): PlannedStructure => {
  const parent = requireUnit(structure, parentId);
  requireFreeId(structure, unitId);
  const unit: PlannedUnit = {
    id: unitId,
    parentId,
    name,
    unitType,
    organisationType: parent.organisationType ?? kindOfEquals(structure, unitType),
    districtNumber: null,
    geographicDistrictNumber: null,
    serviceArea: parent.serviceArea,
    validFrom: null,
    validTo: null,
    headcounts: null,
  };
  return { ...structure, units: [...structure.units, unit] };
};

/** A new virksomhet is of the kind that most of its type are. */
const kindOfEquals = ({ units }: PlannedStructure, unitType: string): string | null => {
  const kinds = Map.groupBy(
    units.filter((unit) => unit.unitType === unitType && unit.organisationType !== null),
    (unit) => unit.organisationType,
  );
  const [most] = [...kinds].sort(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? null;
};

const moveUnit = (structure: PlannedStructure, { unitId, toParentId }: StepOf<'move'>): PlannedStructure => {
  const unit = requireUnit(structure, unitId);
  const parent = requireUnit(structure, toParentId);
  if (unit.parentId === null) throw stepRefused('top-stays', unitId, 'the top of the organisation cannot be moved');
  const below = withBelow(structure.units, unitId);
  if (below.has(toParentId)) throw stepRefused('below-itself', toParentId, 'a unit cannot be moved below itself');
  const place = (told: PlannedUnit): PlannedUnit => {
    if (!below.has(told.id)) return told;
    const kept = { ...told, organisationType: parent.organisationType ?? told.organisationType };
    return told.id === unitId ? { ...kept, parentId: toParentId } : kept;
  };
  return { ...structure, units: structure.units.map(place) };
};

const renameUnit = (structure: PlannedStructure, { unitId, name, newUnitId = unitId }: StepOf<'rename'>): PlannedStructure => {
  requireUnit(structure, unitId);
  if (newUnitId !== unitId) requireFreeId(structure, newUnitId);
  return {
    units: structure.units.map((unit) => {
      if (unit.id === unitId) return { ...unit, id: newUnitId, name };
      return unit.parentId === unitId ? { ...unit, parentId: newUnitId } : unit;
    }),
    rows: structure.rows.map((row) => (row.toUnitId === unitId ? { ...row, toUnitId: newUnitId } : row)),
  };
};

const closeUnit = (structure: PlannedStructure, { unitId, note }: StepOf<'close'>): PlannedStructure => {
  if (requireUnit(structure, unitId).parentId === null)
    throw stepRefused('top-stays', unitId, 'the top of the organisation cannot be closed');
  const below = withBelow(structure.units, unitId);
  const isBelow = (id: string | null): boolean => id !== null && below.has(id);
  const shared = structure.rows.find(({ toUnitId, share }) => isBelow(toUnitId) && share < 1);
  if (shared !== undefined)
    throw stepRefused('is-divided', shared.fromUnitId, 'a part of a divided unit cannot be closed: merge the parts first');
  const close = (row: CrosswalkRow): CrosswalkRow =>
    isBelow(row.toUnitId) ? { ...row, toUnitId: null, share: 0, kind: 'closed', note: note === '' ? row.note : note } : row;
  return { units: structure.units.filter(({ id }) => !below.has(id)), rows: structure.rows.map(close) };
};

const carriedOut = (structure: PlannedStructure, step: ReformStep, earlier: readonly EarlierUnit[]): PlannedStructure => {
  switch (step.kind) {
    case 'add':
      return addUnit(structure, step);
    case 'move':
      return moveUnit(structure, step);
    case 'merge':
      return mergeUnits(structure, step);
    case 'rename':
      return renameUnit(structure, step);
    case 'split':
      return splitUnit(structure, step);
    case 'close':
      return closeUnit(structure, step);
    case 'send':
      return sendPeople(structure, step, earlier);
  }
};

/**
 * Takes one step in a planned structure. Rows whose unit was changed get the kind that the structures tell; the others keep theirs.
 * Edges: a unit that is not there, an id that is taken, a move below itself, parts that do not add up: refused, with the unit it is about.
 */
export const takeStep = (structure: PlannedStructure, step: ReformStep, earlier: readonly EarlierUnit[]): PlannedStructure => {
  const next = carriedOut(structure, step, earlier);
  const before = new Set(structure.units);
  const touched = new Set(next.units.filter((unit) => !before.has(unit)).map(({ id }) => id));
  const rowsBefore = new Set(structure.rows);
  return withKinds(next, earlier, (row) => !rowsBefore.has(row) || (row.toUnitId !== null && touched.has(row.toUnitId)));
};

/** Takes steps one after the other. A step that cannot be taken is refused as `takeStep` refuses it. */
export const takeSteps = (
  structure: PlannedStructure,
  steps: readonly ReformStep[],
  earlier: readonly EarlierUnit[],
): PlannedStructure => steps.reduce((soFar, step) => takeStep(soFar, step, earlier), structure);
