import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** One respondent of a file: where they work, and what they answered; a blank cell is a skipped question. */
export interface Respondent {
  readonly unitId: string;
  readonly levelId: string;
  readonly answers: Readonly<Record<string, number | string>>;
}

/** Which columns hold what. Every column that is an item of the instrument holds answers; the rest is ignored. */
export interface AnswersColumns {
  readonly unit: string;
  readonly level: string;
  readonly items: ReadonlySet<string>;
}

const answerOf = (cell: string): number | string => (/^-?\d+$/u.test(cell) ? Number(cell) : cell);

/**
 * Reads a CSV of answers: one row per respondent, one column per item.
 * @throws Error with one sentence when a column is missing.
 */
export const readAnswersFile = (path: string, columns: AnswersColumns): Respondent[] => {
  const rows: Record<string, string>[] = parse(readFileSync(path, 'utf8'), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    trim: true,
  });
  for (const column of [columns.unit, columns.level]) {
    if (rows[0] !== undefined && rows[0][column] === undefined)
      throw new Error(`${path} has no column ${column}; name it with --unit-column or --level-column`);
  }
  return rows.map((row) => ({
    unitId: row[columns.unit] ?? '',
    levelId: row[columns.level] ?? '',
    answers: Object.fromEntries(
      Object.entries(row)
        .filter(([column, cell]) => columns.items.has(column) && cell !== '')
        .map(([column, cell]) => [column, answerOf(cell)]),
    ),
  }));
};
