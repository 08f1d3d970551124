import type { ImportFaultCode } from '../contract/index.ts';

/** What is wrong in a row. `field`: as the contract names it. `value`: a unit, a level or a number; never a person. */
export interface RowFault {
  readonly code: ImportFaultCode;
  readonly line: number;
  readonly field: string | null;
  readonly value: string;
}

/** A row of a file with its values by field of the contract. */
export interface FieldRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** A calendar date as files write it: 2026-12-31 or 31.12.2026. Edges: `undefined` when it is no date. */
export const writtenDate = (told: string): string | undefined => {
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(told);
  if (norwegian === null) return /^\d{4}-\d{2}-\d{2}(?:T00:00.*)?$/u.test(told) ? told.slice(0, 10) : undefined;
  const [, day = '', month = '', year = ''] = norwegian;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
