import type { ImportFaultCode, Language } from '../contract/index.ts';
import { everyType, titleKeyOf, type LevelOfTitle } from '../organisation/level-map.ts';
import type { FieldRow, RowFault } from '../organisation/row-fault.ts';
import { phoneNumberOf } from './phone-number.ts';
import { known, languages, yesNo } from './written-words.ts';

/** One row of a people file: a person in a position. */
export interface PersonRow {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language | null;
  readonly unitId: string;
  readonly levelId: string;
  readonly title: string | null;
  /** Whether they lead the unit; null: the level decides. */
  readonly leads: boolean | null;
  readonly isMain: boolean;
}

/** What people are checked against. */
export interface PeopleSurroundings {
  readonly unitIds: ReadonlySet<string>;
  readonly levelIds: readonly string[];
  readonly levelOfTitle: LevelOfTitle;
  readonly organisationTypeOf: (unitId: string) => string | null;
}

/** A title the level map does not tell, with how many hold it. */
export interface TitleGap {
  readonly organisationType: string;
  readonly title: string;
  readonly personCount: number;
}

const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._~:@+-]{0,119}$/u;
type AddFault = (code: ImportFaultCode, field: string, value?: string) => void;
type Values = FieldRow['values'];

const contactOf = (values: Values, add: AddFault): Pick<PersonRow, 'email' | 'phone' | 'language'> => {
  const { email = '', phone: written = '', language: told = '' } = values;
  const phone = phoneNumberOf(written);
  if (phone === undefined) add('phone-odd', 'phone');
  if (email !== '' && !/^[^\s@]+@[^\s@]+$/u.test(email)) add('email-odd', 'email');
  const language = known(told, languages);
  if (language === undefined) add('language-odd', 'language', told);
  return { email: email === '' ? null : email, phone: phone ?? null, language: language ?? null };
};

const yesOrNo = (values: Values, field: 'isMain' | 'leads', add: AddFault): boolean | null => {
  const told = values[field] ?? '';
  const answer = known(told, yesNo);
  if (answer === undefined) add('yes-no-odd', field, told);
  return answer ?? null;
};

/** The level of a row: as told, or what the title means. Whether the two differ is worth a warning. */
const levelReader = ({ levelIds: ids, levelOfTitle, organisationTypeOf }: PeopleSurroundings) => {
  const levelIds = new Map(ids.map((id) => [id.toLowerCase(), id]));
  const gaps = new Map<string, TitleGap>();
  let differingCount = 0;
  const noteGap = (unitId: string, title: string): void => {
    const organisationType = organisationTypeOf(unitId) ?? everyType;
    const key = `${organisationType}\n${titleKeyOf(title)}`;
    gaps.set(key, { organisationType, title, personCount: (gaps.get(key)?.personCount ?? 0) + 1 });
  };
  const read = ({ level = '', title = '', unit = '' }: Values, add: AddFault): string => {
    const fromTitle = title === '' ? undefined : levelOfTitle(organisationTypeOf(unit), title);
    const levelId = level === '' ? fromTitle : levelIds.get(level.toLowerCase());
    if (level !== '' && levelId === undefined) add('level-unknown', 'level', level);
    else if (levelId === undefined && title === '') add('level-missing', 'level');
    else if (levelId === undefined) {
      add('title-unknown', 'title', title);
      noteGap(unit, title);
    } else if (fromTitle !== undefined && fromTitle !== levelId) differingCount += 1;
    return levelId ?? '';
  };
  return { read, gaps: () => [...gaps.values()], differing: () => differingCount };
};

const personOf = (
  { line, values }: FieldRow,
  {
    unitIds,
    faults,
    readLevel,
  }: { unitIds: ReadonlySet<string>; faults: RowFault[]; readLevel: (values: Values, add: AddFault) => string },
): PersonRow => {
  const add: AddFault = (code, field, value = '') => {
    faults.push({ code, line, field, value });
  };
  const { person = '', name = '', unit = '', title = '' } = values;
  if (!idPattern.test(person)) add('person-id-odd', 'person');
  if (name === '') add('person-name-missing', 'name');
  if (!unitIds.has(unit)) add('unit-unknown', 'unit', unit);
  return {
    personId: person,
    name,
    ...contactOf(values, add),
    unitId: unit,
    levelId: readLevel(values, add),
    title: title === '' ? null : title,
    leads: yesOrNo(values, 'leads', add),
    isMain: yesOrNo(values, 'isMain', add) ?? true,
  };
};

type Numbered = { readonly line: number; readonly row: PersonRow };

/** One of a person's rows is the main position, and none stands twice. */
const positionFaults = (numbered: readonly Numbered[]): RowFault[] => {
  const faults: RowFault[] = [];
  for (const rows of Map.groupBy(numbered, ({ row }) => row.personId).values()) {
    if (rows.length === 1 && rows[0]?.row.isMain === true) continue;
    const mains = rows.filter(({ row }) => row.isMain);
    const [first] = rows;
    if (mains.length === 0 && first !== undefined)
      faults.push({ code: 'no-main-position', line: first.line, field: 'isMain', value: '' });
    for (const { line } of mains.slice(1))
      faults.push({ code: 'person-twice', line, field: 'person', value: String(mains[0]?.line ?? '') });
    const places = new Set<string>();
    for (const { line, row } of rows.filter(({ row: { isMain } }) => !isMain)) {
      const place = `${row.unitId}\n${row.levelId}`;
      if (places.has(place)) faults.push({ code: 'person-twice', line, field: 'person', value: String(first?.line ?? '') });
      places.add(place);
    }
  }
  return faults;
};

/**
 * People with their positions, and everything that is wrong with their rows: an unknown unit or level, a title that the level map
 * does not tell, two main positions. A fault names a line, a unit, a level or a title; never a person.
 */
export const checkPeople = (
  rows: readonly FieldRow[],
  surroundings: PeopleSurroundings,
): { people: PersonRow[]; faults: RowFault[]; gaps: TitleGap[]; differingCount: number } => {
  const levels = levelReader(surroundings);
  const faults: RowFault[] = [];
  const reading = { unitIds: surroundings.unitIds, faults, readLevel: levels.read };
  const numbered = rows.map((row) => ({ line: row.line, row: personOf(row, reading) }));
  return {
    people: numbered.map(({ row }) => row),
    faults: [...faults, ...positionFaults(numbered)],
    gaps: levels.gaps(),
    differingCount: levels.differing(),
  };
};
