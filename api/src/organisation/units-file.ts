import { calendarDate, type Level } from '../contract/index.ts';
import { faultCollector, readCsv, type FileRow, type SentFile } from './read-csv.ts';

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

type AddFault = (line: number, what: string) => void;

const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._~:+-]{0,79}$/u;
/** No organisation is deeper; a file that is has its columns mixed up. */
const deepestLevelCount = 50;
const filled = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value);

const headcountsOf = ({ line, values }: FileRow, levels: readonly Level[], add: AddFault): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { id } of levels) {
    const told = filled(values[id] ?? values[id.toLowerCase()]);
    if (told === null) continue;
    const count = Number(told);
    if (!/^\d{1,6}$/u.test(told)) add(line, `${id.toLowerCase()} must be a whole number of people, not "${told}"`);
    else if (count > 0) counts[id] = count;
  }
  return counts;
};

const dateOf = (row: FileRow, column: string, add: AddFault): string | null => {
  const told = filled(row.values[column]);
  if (told !== null && !calendarDate.safeParse(told).success) {
    add(row.line, `${column} must be a date as YYYY-MM-DD, not "${told}"`);
    return null;
  }
  return told;
};

const unitOf = (row: FileRow, levels: readonly Level[], add: AddFault): UnitRow => {
  const { line, values } = row;
  const id = values['unit_id'] ?? '';
  if (!idPattern.test(id)) add(line, id === '' ? 'unit_id is empty' : `unit_id "${id}" has characters that an id may not have`);
  const name = values['name_nb'] ?? '';
  if (name === '') add(line, `the unit ${id} has no name`);
  const unitType = filled(values['unit_type']);
  if (unitType === null) add(line, `the unit ${id} has no unit_type`);
  return {
    id,
    parentId: filled(values['parent_id']),
    name,
    unitType: unitType ?? '',
    organisationType: filled(values['virksomhet_type']),
    districtNumber: filled(values['bydel_no']),
    geographicDistrictNumber: filled(values['geo_bydel_no']),
    serviceArea: filled(values['service_area']),
    validFrom: dateOf(row, 'valid_from', add),
    validTo: dateOf(row, 'valid_to', add),
    headcounts: headcountsOf(row, levels, add),
  };
};

/** The units that hang below the top, each after its parent and before what stands after its parent. */
const parentsBeforeChildren = (units: readonly UnitRow[], refuse: (unit: UnitRow, what: string) => void): UnitRow[] => {
  const childrenOf = Map.groupBy(units, ({ parentId }) => parentId);
  const sorted: UnitRow[] = [];
  const waiting = (childrenOf.get(null) ?? []).map((unit) => ({ unit, depth: 1 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { unit, depth } = next;
    sorted.push(unit);
    if (depth === deepestLevelCount + 1)
      refuse(unit, `the unit ${unit.id} lies more than ${String(deepestLevelCount)} levels below the top`);
    const children = childrenOf.get(unit.id) ?? [];
    for (const child of children.toReversed()) waiting.push({ unit: child, depth: depth + 1 });
  }
  return sorted;
};

const refuseCycles = (
  units: readonly UnitRow[],
  sorted: readonly UnitRow[],
  refuse: (unit: UnitRow, what: string) => void,
): void => {
  const [ids, placed] = [units, sorted].map((list) => new Set(list.map(({ id }) => id)));
  for (const unit of units) {
    const isInCycle = placed?.has(unit.id) === false && (unit.parentId === null || ids?.has(unit.parentId) === true);
    if (isInCycle) refuse(unit, `the unit ${unit.id} is part of, or hangs below, a cycle of parents`);
  }
};

/**
 * Reads a units file (columns unit_id, parent_id, name_nb, unit_type, a column per level, and more) into units with parents
 * before children. Edges: an unknown parent, a cycle, a duplicate id, no root or several, more than
 * 50 levels, a bad number or date: the whole file
 * is refused, each fault with file, line and reason.
 */
export const readUnitsFile = (file: SentFile, levels: readonly Level[]): UnitRow[] => {
  const faults = faultCollector(file);
  const units = new Map<string, UnitRow>();
  const lines = new Map<string, number>();
  for (const row of readCsv(file, ['unit_id', 'parent_id', 'name_nb', 'unit_type'])) {
    const unit = unitOf(row, levels, faults.add);
    if (units.has(unit.id)) faults.add(row.line, `the unit_id ${unit.id} stands on line ${String(lines.get(unit.id))} already`);
    else lines.set(unit.id, row.line);
    units.set(unit.id, unit);
  }
  const refuse = (unit: UnitRow, what: string): void => {
    faults.add(lines.get(unit.id) ?? 0, what);
  };
  const all = [...units.values()];
  for (const unit of all) {
    if (unit.parentId !== null && !units.has(unit.parentId))
      refuse(unit, `the parent ${unit.parentId} of ${unit.id} is not in the file`);
  }
  const roots = all.filter((unit) => unit.parentId === null);
  if (roots.length !== 1)
    faults.add(1, `a units file has exactly one unit without a parent, this one has ${String(roots.length)}`);
  const sorted = parentsBeforeChildren(all, refuse);
  refuseCycles(all, sorted, refuse);
  faults.refuse();
  return sorted;
};
