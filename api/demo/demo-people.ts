import type { UnitRow } from '../src/organisation/units-file.ts';
import type { RosterRow } from '../src/roster/roster-file.ts';
import { demoLevels } from './demo-levels.ts';
import { demoName } from './demo-names.ts';
import { originsThrough, type Reform } from './demo-origins.ts';

const folded: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' };

const emailOf = (name: string, personId: string): string => {
  const local = name
    .toLowerCase()
    .replace(/[æøå]/gu, (letter) => folded[letter] ?? letter)
    .replace(/ /gu, '.');
  return `${local}.${personId.slice(1)}@demo.invalid`;
};

const positionsOf = (units: readonly UnitRow[]) =>
  units.flatMap((unit) =>
    demoLevels.map(({ id: levelId }) => ({ unitId: unit.id, levelId, personCount: unit.headcounts[levelId] ?? 0 })),
  );

/** Hands out ids P00001, P00002, … */
const idSequence = (): (() => string) => {
  let last = 0;
  return () => {
    last += 1;
    return `P${String(last).padStart(5, '0')}`;
  };
};

/**
 * The people of the city before and after the reform: one per headcount of the units file, each with an invented name that
 * is theirs in both. After the reform a place is filled by somebody who came with the unit (`crosswalk`), at the same level;
 * where nobody is left by somebody new. People without a place have left.
 */
export const demoPeople = (
  reform: Reform,
  laterUnits: readonly UnitRow[],
  seed: number,
): { before: RosterRow[]; after: RosterRow[] } => {
  const nextId = idSequence();
  const person = (personId: string, unitId: string, levelId: string): RosterRow => {
    const name = demoName(seed, personId);
    return { personId, name, email: emailOf(name, personId), phone: null, unitId, levelId };
  };
  const before = positionsOf(reform.earlierUnits).flatMap(({ unitId, levelId, personCount }) =>
    Array.from({ length: personCount }, () => person(nextId(), unitId, levelId)),
  );
  const waiting = Map.groupBy(before, ({ unitId, levelId }) => `${unitId} ${levelId}`);
  const originsOf = originsThrough(reform);
  const after = positionsOf(laterUnits).flatMap(({ unitId, levelId, personCount }) =>
    originsOf(unitId, levelId, personCount).map((origin) =>
      person(waiting.get(`${origin} ${levelId}`)?.shift()?.personId ?? nextId(), unitId, levelId),
    ),
  );
  return { before, after };
};

/** A roster file (person_id, name, email, unit_id, level) as an operator would import it. No value holds a comma. */
export const rosterFile = (people: readonly RosterRow[]): string =>
  [
    'person_id,name,email,unit_id,level',
    ...people.map(({ personId, name, email, unitId, levelId }) => [personId, name, email ?? '', unitId, levelId].join(',')),
    '',
  ].join('\n');
