import { z } from 'zod';
import { BrokenPromise } from '../http/errors.ts';
import type { KeptFile } from './import-tables.ts';
import type { Table } from './reading/table.ts';

/** A table as it is kept until its import has ended. */
const keptSheet = z.strictObject({ columns: z.array(z.string()), rows: z.array(z.tuple([z.int(), z.array(z.string())])) });

export const writeSheet = ({ columns, rows }: Table): string =>
  JSON.stringify({ columns, rows: rows.map(({ line, cells }) => [line, cells]) });

/** The table of a file that is still kept. @throws BrokenPromise when it is forgotten already. */
export const readSheet = ({ sheet }: Pick<KeptFile, 'sheet'>): Pick<Table, 'columns' | 'rows'> => {
  if (sheet === null) throw new BrokenPromise('readSheet requires a file whose rows are kept');
  const { columns, rows } = keptSheet.parse(JSON.parse(sheet));
  return { columns, rows: rows.map(([line, cells]) => ({ line, cells })) };
};

/** Columns with what stands in the first rows, for whoever says which is what. */
export const columnSamples = (file: Pick<KeptFile, 'sheet'>): { name: string; samples: string[] }[] => {
  if (file.sheet === null) return [];
  const { columns, rows } = readSheet(file);
  return columns.map((name, place) => ({
    name,
    samples: [...new Set(rows.slice(0, 200).map(({ cells }) => cells[place] ?? ''))].filter((cell) => cell !== '').slice(0, 3),
  }));
};
