import { calendarDate, type ImportFaultCode, type Level } from '../contract/index.ts';
import { writtenDate, type FieldRow, type RowFault } from './row-fault.ts';
import { findTreeFaults, parentsBeforeChildren } from './unit-tree.ts';

/** A unit as a units file tells it. `headcounts`: people placed directly in it, by level id. */
export interface UnitRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly unitType: string;
  readonly organisationType: string | null;
  readonly districtNumber: string | null;
  readonly geographicDistrictNumber: string | null;
  readonly serviceArea: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly headcounts: Readonly<Record<string, number>>;
}

type AddFault = (code: ImportFaultCode, line: number, told?: { field?: string; value?: string }) => void;

const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._~:+-]{0,79}$/u;
const filled = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value);

const headcountsOf = ({ line, values }: FieldRow, levels: readonly Level[], add: AddFault): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { id } of levels) {
    const field = `headcount:${id}`;
    const told = filled(values[field]);
    if (told === null) continue;
    if (!/^\d{1,6}$/u.test(told)) add('headcount-odd', line, { field, value: told });
    else if (Number(told) > 0) counts[id] = Number(told);
  }
  return counts;
};

const dateOf = ({ line, values }: FieldRow, field: string, add: AddFault): string | null => {
  const told = filled(values[field]);
  if (told === null) return null;
  const date = calendarDate.safeParse(writtenDate(told));
  if (date.success) return date.data;
  add('date-odd', line, { field, value: told });
  return null;
};

const requireTexts = ({ line, values }: FieldRow, add: AddFault): void => {
  const { unit = '', name = '', unitType = '' } = values;
  if (unit === '') add('unit-id-missing', line, { field: 'unit' });
  else if (!idPattern.test(unit)) add('unit-id-odd', line, { field: 'unit', value: unit });
  if (name === '') add('name-missing', line, { field: 'name', value: unit });
  if (unitType === '') add('unit-type-missing', line, { field: 'unitType', value: unit });
};

const unitOf = (row: FieldRow, levels: readonly Level[], add: AddFault): UnitRow => {
  const { values } = row;
  requireTexts(row, add);
  const [validFrom, validTo] = [dateOf(row, 'validFrom', add), dateOf(row, 'validTo', add)];
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    add('dates-crossed', row.line, { field: 'validTo', value: validTo });
  return {
    id: values['unit'] ?? '',
    parentId: filled(values['parent']),
    name: values['name'] ?? '',
    unitType: values['unitType'] ?? '',
    organisationType: filled(values['organisationType']),
    districtNumber: filled(values['district']),
    geographicDistrictNumber: filled(values['geography']),
    serviceArea: filled(values['serviceArea']),
    validFrom,
    validTo,
    headcounts: headcountsOf(row, levels, add),
  };
};

/**
 * Units with parents before children, and everything that is wrong with their rows. Edges: an unknown parent, a cycle, an id
 * twice, no top or several, more than 50 levels, a bad number or date are faults; with faults the units are not to be used.
 */
export const checkUnits = (rows: readonly FieldRow[], levels: readonly Level[]): { units: UnitRow[]; faults: RowFault[] } => {
  const faults: RowFault[] = [];
  const add: AddFault = (code, line, told) => {
    faults.push({ code, line, field: told?.field ?? null, value: told?.value ?? '' });
  };
  const units = new Map<string, UnitRow>();
  const lines = new Map<string, number>();
  for (const row of rows) {
    const unit = unitOf(row, levels, add);
    const earlier = lines.get(unit.id);
    if (earlier !== undefined && unit.id !== '')
      add('unit-id-twice', row.line, { field: 'unit', value: `${unit.id} ${String(earlier)}` });
    else lines.set(unit.id, row.line);
    units.set(unit.id, unit);
  }
  const all = [...units.values()];
  for (const { code, unit, value } of findTreeFaults(all))
    add(code, unit === undefined ? 1 : (lines.get(unit.id) ?? 1), { field: 'parent', value });
  return { units: parentsBeforeChildren(all).map(({ unit }) => unit), faults };
};
