import { faultCollector, readCsv, type SentFile } from '../organisation/read-csv.ts';

/** One person in one position. A person has one row: one ballot for the main position. */
export interface RosterRow {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly unitId: string;
  readonly levelId: string;
}

const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._~:@+-]{0,119}$/u;

/**
 * Reads a roster (person_id, name, email, unit_id, level).
 * Edges: an unknown unit or level, a person on two lines, an id with odd characters: the whole file is refused, by line.
 * A refusal names the line, never the person.
 */
export const readRosterFile = (file: SentFile, unitIds: ReadonlySet<string>, levelIds: ReadonlySet<string>): RosterRow[] => {
  const faults = faultCollector(file);
  const lines = new Map<string, number>();
  const rows: RosterRow[] = [];
  for (const { line, values } of readCsv(file, ['person_id', 'name', 'unit_id', 'level'])) {
    const { person_id: personId = '', name = '', email = '', unit_id: unitId = '', level: levelId = '' } = values;
    const earlier = lines.get(personId);
    if (!idPattern.test(personId)) faults.add(line, 'person_id is empty or has characters that an id may not have');
    if (earlier !== undefined)
      faults.add(line, `the person stands on line ${String(earlier)} already; list the main position only`);
    if (!unitIds.has(unitId)) faults.add(line, `the unit "${unitId}" is not in this organisation version`);
    if (!levelIds.has(levelId)) faults.add(line, `the level "${levelId}" is not one of this organisation's levels`);
    lines.set(personId, line);
    rows.push({ personId, name, email: email === '' ? null : email, unitId, levelId });
  }
  faults.refuse();
  return rows;
};
