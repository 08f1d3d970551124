import { faultCollector, readCsv, type SentFile } from '../organisation/read-csv.ts';

/** One person in one position. A person has one row: one ballot for the main position. */
export interface RosterRow {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  /** With country code, such as +4790000000: for an SMS to people without a work e-mail address. */
  readonly phone: string | null;
  readonly unitId: string;
  readonly levelId: string;
}

const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._~:@+-]{0,119}$/u;

/**
 * A phone number as a gateway wants it; a number of eight digits is Norwegian.
 * Edges: `null` when nothing is written, `undefined` when it is no phone number.
 * @example phoneNumberOf('900 00 000') // '+4790000000'
 * @example phoneNumberOf('0046 70 123 45 67') // '+46701234567'
 */
export const phoneNumberOf = (written: string): string | null | undefined => {
  const digits = written.replaceAll(/[\s()./-]/gu, '').replace(/^00/u, '+');
  if (digits === '') return null;
  const whole = /^\d{8}$/u.test(digits) ? `+47${digits}` : digits;
  return /^\+[1-9]\d{6,14}$/u.test(whole) ? whole : undefined;
};

/**
 * Reads a roster (person_id, name, email, unit_id, level, and if there is one phone).
 * Edges: an unknown unit or level, a person on two lines, an id with odd characters: the whole file is refused, by line.
 * A refusal names the line, never the person.
 */
export const readRosterFile = (file: SentFile, unitIds: ReadonlySet<string>, levelIds: ReadonlySet<string>): RosterRow[] => {
  const faults = faultCollector(file);
  const lines = new Map<string, number>();
  const rows: RosterRow[] = [];
  for (const { line, values } of readCsv(file, ['person_id', 'name', 'unit_id', 'level'])) {
    const { person_id: personId = '', name = '', email = '', unit_id: unitId = '', level: levelId = '' } = values;
    const phone = phoneNumberOf(values['phone'] ?? '');
    const earlier = lines.get(personId);
    if (!idPattern.test(personId)) faults.add(line, 'person_id is empty or has characters that an id may not have');
    if (earlier !== undefined)
      faults.add(line, `the person stands on line ${String(earlier)} already; list the main position only`);
    if (!unitIds.has(unitId)) faults.add(line, `the unit "${unitId}" is not in this organisation version`);
    if (!levelIds.has(levelId)) faults.add(line, `the level "${levelId}" is not one of this organisation's levels`);
    if (phone === undefined) faults.add(line, 'phone is not a phone number: eight digits, or + and the country code');
    lines.set(personId, line);
    rows.push({ personId, name, email: email === '' ? null : email, phone: phone ?? null, unitId, levelId });
  }
  faults.refuse();
  return rows;
};
