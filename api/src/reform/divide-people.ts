import type { ReformStep } from '../contract/index.ts';
import type { CrosswalkRow } from '../organisation/crosswalk-store.ts';
import { joinRows, roundedShare } from './join-rows.ts';
import type { EarlierUnit, PlannedStructure, PlannedUnit } from './planned-structure.ts';
import { requireFreeId, requireUnit } from './require-unit.ts';
import { stepRefused } from './step-refused.ts';

type StepOf<Kind extends ReformStep['kind']> = Extract<ReformStep, { kind: Kind }>;

/** As the crosswalk file has it: thirds written with three decimals add up. */
const shareTolerance = 1e-6;

const requireWhole = (unitId: string, parts: readonly { readonly share: number }[]): void => {
  const sum = parts.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) > shareTolerance)
    throw stepRefused('shares-must-be-one', unitId, `the shares add up to ${sum.toFixed(4)}, and must add up to 1`);
};

/** Shares of a share: the last part takes what rounding leaves, so that nobody is lost. */
const dealt = (share: number, parts: readonly { readonly share: number }[]): number[] => {
  const first = parts.slice(0, -1).map((part) => roundedShare(share * part.share));
  return [...first, roundedShare(share - first.reduce((total, one) => total + one, 0))];
};

/** Divides a unit that has none below it: its people go to new units, by shares that add up to 1. */
export const splitUnit = (structure: PlannedStructure, { unitId, parts, basis }: StepOf<'split'>): PlannedStructure => {
  const unit = requireUnit(structure, unitId);
  if (structure.units.some(({ parentId }) => parentId === unitId))
    throw stepRefused('has-units-below', unitId, 'a unit with units below it is divided by moving those');
  requireWhole(unitId, parts);
  const others = { ...structure, units: structure.units.filter(({ id }) => id !== unitId) };
  const made: PlannedUnit[] = [];
  for (const part of parts) {
    const parent = requireUnit(others, part.parentId);
    requireFreeId({ ...others, units: [...others.units, ...made] }, part.unitId);
    made.push({
      ...unit,
      id: part.unitId,
      name: part.name,
      parentId: part.parentId,
      organisationType: parent.organisationType ?? unit.organisationType,
      validFrom: null,
      validTo: null,
      headcounts: null,
    });
  }
  const rows = structure.rows.flatMap((row): CrosswalkRow[] => {
    if (row.toUnitId !== unitId) return [row];
    const shares = dealt(row.share, parts);
    return parts.map((part, place) => ({ ...row, toUnitId: part.unitId, share: shares[place] ?? 0, basis }));
  });
  return { units: [...others.units, ...made], rows };
};

/** Says directly where the people of an earlier unit go: rows of the crosswalk are replaced by these. Nowhere: it closes. */
export const sendPeople = (
  structure: PlannedStructure,
  { fromUnitId, to, basis, note }: StepOf<'send'>,
  earlier: readonly EarlierUnit[],
): PlannedStructure => {
  if (!earlier.some(({ id }) => id === fromUnitId))
    throw stepRefused('unit-unknown', fromUnitId, `the unit ${fromUnitId} is not in the earlier organisation`);
  for (const { unitId } of to) requireUnit(structure, unitId);
  if (to.length > 0) requireWhole(fromUnitId, to);
  const shared = { fromUnitId, kind: 'kept', basis, note };
  const rows: CrosswalkRow[] = to.map(({ unitId, share }) => ({ ...shared, toUnitId: unitId, share }));
  const closed: CrosswalkRow = { ...shared, toUnitId: null, share: 0, kind: 'closed' };
  const others = structure.rows.filter((row) => row.fromUnitId !== fromUnitId);
  const touched = new Set(
    [...structure.rows.filter((row) => row.fromUnitId === fromUnitId), ...rows].map(({ toUnitId }) => toUnitId),
  );
  const units = structure.units.map((unit) => (touched.has(unit.id) ? { ...unit, headcounts: null } : unit));
  return { units, rows: [...others, ...(rows.length === 0 ? [closed] : joinRows(rows))] };
};
