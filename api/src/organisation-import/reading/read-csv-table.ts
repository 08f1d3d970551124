import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { refusedFor, tableLimits, tableOf, type Reading, type TableRow } from './table.ts';

const separators = [',', ';', '\t', '|'] as const;
const separatorNames: Readonly<Record<string, string>> = { '\t': 'tab' };

/** How often each separator stands outside quotes in the first line; the most frequent is it. Edges: none at all gives undefined. */
const separatorOf = (text: string): string | undefined => {
  const header = (text.match(/^\s*(?:"[^"]*"|[^"\n\r])*/u)?.[0] ?? '').replaceAll(/"[^"]*"/gu, '');
  const counts = separators.map((separator) => ({ separator, count: header.split(separator).length - 1 }));
  const [most] = counts.sort((one, other) => other.count - one.count);
  return most === undefined || most.count === 0 ? undefined : most.separator;
};

const rowsOf = (text: string, delimiter: string): TableRow[] => {
  const rows: TableRow[] = [];
  parse(text, {
    delimiter,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: 1_000_000,
    to: tableLimits.rowCount + 2,
    on_record: (cells: string[], { lines }) => {
      rows.push({ line: lines, cells });
      return null;
    },
  });
  return rows;
};

/** Reads a text file with separators: comma, semicolon, tab or bar, in any encoding that HR systems write. */
export const readCsvTable = (bytes: Uint8Array): Reading => {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'refused') return refusedFor(decoded.code);
  if (decoded.text.trim() === '') return refusedFor('empty-file');
  const separator = separatorOf(decoded.text);
  if (separator === undefined) return refusedFor('one-column', { line: 1 });
  try {
    return tableOf(rowsOf(decoded.text, separator), [
      { code: 'encoding', value: decoded.encoding },
      { code: 'separator', value: separatorNames[separator] ?? separator },
    ]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : null;
    return refusedFor('broken-quotes', { line });
  }
};
