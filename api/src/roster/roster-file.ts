import { faultCollector, readCsv, type SentFile } from '../organisation/read-csv.ts';
import type { RowFault } from '../organisation/row-fault.ts';
import { checkPeople, type PersonRow } from './check-people.ts';

/** One person in one position. A person has one row: one ballot for the main position. */
export type RosterRow = Pick<PersonRow, 'personId' | 'name' | 'email' | 'phone' | 'unitId' | 'levelId'>;

const wordsOf = ({ code, value }: RowFault): string => {
  const words: Readonly<Record<string, string>> = {
    'person-id-odd': 'person_id is empty or has characters that an id may not have',
    'person-name-missing': 'name is empty',
    'person-twice': `the person stands on line ${value} already; list the main position only`,
    'unit-unknown': `the unit "${value}" is not in this organisation version`,
    'level-unknown': `the level "${value}" is not one of this organisation's levels`,
    'level-missing': 'the level "" is not one of this organisation\'s levels',
    'phone-odd': 'phone is not a phone number: eight digits, or + and the country code',
    'email-odd': 'email is not an e-mail address',
  };
  return words[code] ?? code;
};

/**
 * Reads a roster in our own layout (person_id, name, email, unit_id, level, and if there is one phone).
 * Edges: an unknown unit or level, a person on two lines, an id with odd characters: the whole file is refused, by line.
 * A refusal names the line, never the person.
 */
export const readRosterFile = (file: SentFile, unitIds: ReadonlySet<string>, levelIds: ReadonlySet<string>): RosterRow[] => {
  const collected = faultCollector(file);
  const rows = readCsv(file, ['person_id', 'name', 'unit_id', 'level']).map(({ line, values }) => {
    const { person_id: person = '', name = '', email = '', phone = '', unit_id: unit = '', level = '' } = values;
    return { line, values: { person, name, email, phone, unit, level } };
  });
  const nothingKnown = { levelOfTitle: () => undefined, organisationTypeOf: () => null };
  const { people, faults } = checkPeople(rows, { unitIds, levelIds: [...levelIds], ...nothingKnown });
  for (const fault of faults) collected.add(fault.line, wordsOf(fault));
  collected.refuse();
  return people;
};
