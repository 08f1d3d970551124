import type { ColumnMapping, ImportFileKind } from '../contract/index.ts';
import type { FieldRow } from '../organisation/row-fault.ts';
import type { Table, TableFault } from './reading/table.ts';

const needed: Readonly<Record<ImportFileKind, readonly string[]>> = {
  units: ['unit', 'parent', 'name', 'unitType'],
  people: ['person', 'name', 'unit'],
};

/** Fields a file must have that no column is. For people, a level or a title is one of them. */
export const missingFields = (kind: ImportFileKind, mapping: ColumnMapping, columns: readonly string[]): TableFault[] => {
  const has = (field: string): boolean => columns.includes(mapping[field] ?? '');
  const missing = needed[kind].filter((field) => !has(field));
  const faults = missing.map((field) => ({ code: 'column-missing' as const, line: null, column: null, value: field }));
  const lacksLevel = kind === 'people' && !has('level') && !has('title');
  return lacksLevel ? [...faults, { code: 'missing-level-and-title', line: null, column: null, value: '' }] : faults;
};

/** The rows of a table by field. A field no column is, is empty. */
export const rowsByField = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>, mapping: ColumnMapping): FieldRow[] => {
  const places = Object.entries(mapping).flatMap(([field, column]) => {
    const place = columns.indexOf(column);
    return place === -1 ? [] : [{ field, place }];
  });
  return rows.map(({ line, cells }) => {
    const values: Record<string, string> = {};
    for (const { field, place } of places) values[field] = cells[place] ?? '';
    return { line, values };
  });
};
