import type { ImportFaultCode, ReadingNote } from '../../contract/index.ts';

/** A file as rows of text, whatever it came as. `line` is as a spreadsheet or an editor counts it; 1 is the first. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly ReadingNote[];
}
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a file cannot be read, and where. `value`: a column's name or a number, never what a cell about a person holds. */
export interface TableFault {
  readonly code: ImportFaultCode;
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string;
}

/** A file read, or why it was not. */
export type Reading =
  { readonly kind: 'table'; readonly table: Table } | { readonly kind: 'refused'; readonly faults: readonly TableFault[] };

/** Room for an organisation of any size; a file that is larger has gone wrong. */
export const tableLimits = { rowCount: 300_000, columnCount: 200, unpackedByteCount: 250_000_000, faultCount: 200 } as const;

const faultOf = (code: ImportFaultCode, told: Partial<Omit<TableFault, 'code'>> = {}): TableFault => ({
  code,
  line: told.line ?? null,
  column: told.column ?? null,
  value: told.value ?? '',
});

/** A file that cannot be read, for one reason. */
export const refusedFor = (code: ImportFaultCode, told?: Partial<Omit<TableFault, 'code'>>): Reading => ({
  kind: 'refused',
  faults: [faultOf(code, told)],
});

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

const headerFaults = (columns: readonly string[]): TableFault[] => {
  const named = columns.filter((column) => column !== '');
  const twice = new Set(named.filter((column, place) => named.indexOf(column) !== place));
  return [...twice].map((column) => faultOf('column-twice', { line: 1, column }));
};

const unevenFaults = (rows: readonly TableRow[], columnCount: number): TableFault[] =>
  rows
    .filter(({ cells }) => cells.length > columnCount && !isEmpty(cells.slice(columnCount)))
    .map(({ line, cells }) => faultOf('uneven-row', { line, value: String(cells.length) }));

const sizeFault = (rowCount: number, columnCount: number): TableFault | undefined => {
  if (rowCount > tableLimits.rowCount) return faultOf('too-many-rows', { value: String(rowCount) });
  if (columnCount > tableLimits.columnCount) return faultOf('too-many-columns', { value: String(columnCount) });
  return undefined;
};

/**
 * A table of rows whose first filled one is the header. Columns without a name and rows without a value are left out.
 * Edges: no header, a column twice, no rows, a row with more cells than the header: refused.
 */
export const tableOf = (allRows: readonly TableRow[], notes: readonly ReadingNote[]): Reading => {
  const filled = allRows.filter(({ cells }) => !isEmpty(cells));
  const [header, ...rows] = filled;
  if (header === undefined) return refusedFor('empty-file');
  const named = header.cells.flatMap((name, place) => (name === '' ? [] : [{ name, place }]));
  const tooLarge = sizeFault(rows.length, header.cells.length);
  if (tooLarge !== undefined) return { kind: 'refused', faults: [tooLarge] };
  if (named.length < 2) return refusedFor('one-column', { line: header.line });
  if (rows.length === 0) return refusedFor('no-rows', { line: header.line });
  const faults = [...headerFaults(header.cells), ...unevenFaults(rows, header.cells.length)].slice(0, tableLimits.faultCount);
  if (faults.length > 0) return { kind: 'refused', faults };
  return {
    kind: 'table',
    table: {
      columns: named.map(({ name }) => name),
      rows: rows.map(({ line, cells }) => ({ line, cells: named.map(({ place }) => cells[place] ?? '') })),
      notes,
    },
  };
};
