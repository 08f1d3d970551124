import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readCsvTable } from './read-csv-table.ts';
import { readXlsxTable } from './read-xlsx-table.ts';
import { refusedFor, type Reading } from './table.ts';

/** A zip archive begins so, and a workbook is one. */
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** A workbook of Excel 97–2003. */
const isOldWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

const readBytes = async (bytes: Uint8Array): Promise<Reading> => {
  if (bytes.byteLength === 0) return refusedFor('empty-file');
  if (isOldWorkbook(bytes)) return refusedFor('not-spreadsheet');
  return isArchive(bytes) ? readXlsxTable(bytes) : readCsvTable(bytes);
};

const { bytes } = z.object({ bytes: z.instanceof(Uint8Array) }).parse(workerData);
const reading = await readBytes(bytes).catch((): Reading => refusedFor('unreadable'));
parentPort?.postMessage(reading);
