import { parse } from 'csv-parse/sync';
import { unacceptable, type Fault } from '../http/errors.ts';

/** A file somebody sends in: its name, so that refusals can point at it, and its text. */
export interface SentFile {
  readonly name: string;
  readonly content: string;
}

/** One row of a file with the line it stands on (1 is the header). */
export interface FileRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

const readRecords = (file: SentFile): { record: Record<string, string>; info: { lines: number } }[] => {
  try {
    return parse(file.content, { columns: true, bom: true, info: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    const what = error instanceof Error ? error.message : 'not readable as CSV';
    throw unacceptable(`${file.name} is not a readable CSV file`, [{ where: file.name, what }]);
  }
};

/**
 * Reads a comma-separated file with a header line into rows that know their line number.
 * Edges: an unreadable file or a missing column is refused with the name of the file; an empty file gives no rows.
 */
export const readCsv = (file: SentFile, requiredColumns: readonly string[]): FileRow[] => {
  const rows = readRecords(file).map(({ record, info }) => ({ line: info.lines, values: record }));
  const [first] = rows;
  const missing = first === undefined ? [] : requiredColumns.filter((column) => first.values[column] === undefined);
  if (missing.length > 0) {
    throw unacceptable(
      `${file.name} lacks columns`,
      missing.map((column) => ({ where: `${file.name} line 1`, what: `the column ${column} is missing` })),
    );
  }
  return rows;
};

/** Collects faults while a file is checked; `refuse` throws if there are any, and otherwise does nothing. */
export const faultCollector = (file: SentFile): { add: (line: number, what: string) => void; refuse: () => void } => {
  const faults: Fault[] = [];
  return {
    add: (line, what) => {
      faults.push({ where: `${file.name} line ${String(line)}`, what });
    },
    refuse: () => {
      if (faults.length > 0) throw unacceptable(`${file.name} is refused; nothing was imported`, faults.slice(0, 100));
    },
  };
};
