import readXlsxFile from 'read-excel-file/node';
import type { ReadingNote } from '../../contract/index.ts';
import { quirksOf, type SheetQuirks } from './sheet-quirks.ts';
import { refusedFor, tableLimits, tableOf, type Reading, type TableRow } from './table.ts';
import { unpackZip } from './zip-entries.ts';

const textOf = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'ja' : 'nei';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
};

const rowsOf = (data: readonly (readonly unknown[])[]): TableRow[] =>
  data.map((row, place) => ({ line: place + 1, cells: row.map(textOf) }));

/** Files of the sheets in their order: `workbook.xml` names them by relation, and Excel numbers the files alike. */
const sheetXmls = (parts: ReadonlyMap<string, Uint8Array>): string[] =>
  [...parts]
    .filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name))
    .sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
    .map(([, part]) => new TextDecoder().decode(part));

const notesOf = (sheet: string, others: readonly string[], quirks: SheetQuirks): ReadingNote[] => [
  { code: 'sheet', value: sheet },
  ...(others.length === 0 ? [] : [{ code: 'other-sheets' as const, value: others.join(', ') }]),
  ...(quirks.formulaCount === 0 ? [] : [{ code: 'formulas' as const, value: String(quirks.formulaCount) }]),
  ...(quirks.mergedCount === 0 ? [] : [{ code: 'merged-cells' as const, value: String(quirks.mergedCount) }]),
  ...(quirks.hiddenRowCount === 0 ? [] : [{ code: 'hidden-rows' as const, value: String(quirks.hiddenRowCount) }]),
];

/** The sheet with the most rows: notes and pivots are shorter than the list itself. */
const chooseSheet = <S extends { readonly data: readonly unknown[] }>(
  sheets: readonly S[],
): { sheet: S; place: number } | undefined =>
  sheets.map((sheet, place) => ({ sheet, place })).sort((one, other) => other.sheet.data.length - one.sheet.data.length)[0];

/**
 * Reads a workbook: the sheet with the most rows. Edges: no workbook, one that unpacks to more than any organisation needs, a
 * formula without a value, an error in a cell: refused, the latter with row and column.
 */
export const readXlsxTable = async (bytes: Uint8Array): Promise<Reading> => {
  const unpacked = unpackZip(bytes, tableLimits.unpackedByteCount);
  if (unpacked.kind === 'too-large') return refusedFor('too-large-unpacked');
  if (unpacked.kind === 'not-an-archive' || !unpacked.parts.has('xl/workbook.xml')) return refusedFor('not-spreadsheet');
  const sheets = await readXlsxFile(Buffer.from(bytes));
  const chosen = chooseSheet(sheets);
  if (chosen === undefined) return refusedFor('empty-file');
  const quirks = quirksOf(sheetXmls(unpacked.parts)[chosen.place] ?? '');
  if (quirks.faults.length > 0) return { kind: 'refused', faults: quirks.faults };
  const others = sheets.filter((sheet) => sheet !== chosen.sheet && sheet.data.length > 0).map(({ sheet }) => sheet);
  return tableOf(rowsOf(chosen.sheet.data), notesOf(chosen.sheet.sheet, others, quirks));
};
