import type { Level } from '../contract/index.ts';
import { checkUnits, type UnitRow } from './check-units.ts';
import { faultCollector, readCsv, type FileRow, type SentFile } from './read-csv.ts';
import { deepestLevelCount } from './unit-tree.ts';
import type { FieldRow, RowFault } from './row-fault.ts';

export type { UnitRow } from './check-units.ts';

/** The columns of our own layout, by the field each is. */
const ownColumns: Readonly<Record<string, string>> = {
  unit: 'unit_id',
  parent: 'parent_id',
  name: 'name_nb',
  unitType: 'unit_type',
  organisationType: 'virksomhet_type',
  district: 'bydel_no',
  geography: 'geo_bydel_no',
  serviceArea: 'service_area',
  validFrom: 'valid_from',
  validTo: 'valid_to',
};

const fieldsOf = ({ line, values }: FileRow, levels: readonly Level[]): FieldRow => {
  const own = Object.entries(ownColumns).map(([field, column]) => [field, values[column] ?? ''] as const);
  const counts = levels.map(({ id }) => [`headcount:${id}`, values[id] ?? values[id.toLowerCase()] ?? ''] as const);
  return { line, values: Object.fromEntries([...own, ...counts]) };
};

const wordsOf = ({ code, field, value }: RowFault): string => {
  const [first = '', second = ''] = value.split(' ');
  const column = field?.startsWith('headcount:') === true ? field.slice(10).toLowerCase() : (ownColumns[field ?? ''] ?? '');
  const words: Readonly<Record<string, string>> = {
    'unit-id-missing': 'unit_id is empty',
    'unit-id-odd': `unit_id "${value}" has characters that an id may not have`,
    'unit-id-twice': `the unit_id ${first} stands on line ${second} already`,
    'name-missing': `the unit ${value} has no name`,
    'unit-type-missing': `the unit ${value} has no unit_type`,
    'parent-unknown': `the parent ${first} of ${second} is not in the file`,
    'root-missing': `a units file has exactly one unit without a parent, this one has ${value}`,
    'several-roots': `a units file has exactly one unit without a parent, this one has ${value}`,
    'too-deep': `the unit ${value} lies more than ${String(deepestLevelCount)} levels below the top`,
    cycle: `the unit ${value} is part of, or hangs below, a cycle of parents`,
    'date-odd': `${column} must be a date as YYYY-MM-DD, not "${value}"`,
    'dates-crossed': 'valid_to is before valid_from',
    'headcount-odd': `${column} must be a whole number of people, not "${value}"`,
  };
  return words[code] ?? code;
};

/**
 * Reads a units file in our own layout (columns unit_id, parent_id, name_nb, unit_type, a column per level, and more) into units
 * with parents before children. Edges: with any fault the whole file is refused, each fault with file, line and reason.
 */
export const readUnitsFile = (file: SentFile, levels: readonly Level[]): UnitRow[] => {
  const collected = faultCollector(file);
  const rows = readCsv(file, ['unit_id', 'parent_id', 'name_nb', 'unit_type']).map((row) => fieldsOf(row, levels));
  const { units, faults } = checkUnits(rows, levels);
  for (const fault of faults) collected.add(fault.line, wordsOf(fault));
  collected.refuse();
  return units;
};
