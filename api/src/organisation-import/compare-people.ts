import type { PeopleChangeCounts } from '../contract/index.ts';
import type { PersonRow } from '../roster/check-people.ts';
import type { ListedPerson } from '../roster/listed-people.ts';

export const noPeopleChanges = (): PeopleChangeCounts => ({
  added: 0,
  left: 0,
  changedUnit: 0,
  changedLevel: 0,
  changedContact: 0,
  unchanged: 0,
});

type Kind = keyof PeopleChangeCounts;

const kindsOf = (was: ListedPerson, row: PersonRow): Kind[] => {
  const kinds: Kind[] = [];
  if (was.unitId !== row.unitId) kinds.push('changedUnit');
  if (was.levelId !== row.levelId) kinds.push('changedLevel');
  if (was.email !== row.email || was.phone !== row.phone || was.name !== row.name) kinds.push('changedContact');
  return kinds.length === 0 ? ['unchanged'] : kinds;
};

/**
 * How many people are new, have left, or have another unit, level or contact, in all and per virksomhet (`homeOf` a unit; where
 * somebody left: of the unit they were in). Main positions only. Counts, never names.
 */
export const comparePeople = (
  before: readonly ListedPerson[],
  after: readonly PersonRow[],
  { earlierHomeOf, homeOf }: { readonly earlierHomeOf: (unitId: string) => string; readonly homeOf: (unitId: string) => string },
): { counts: PeopleChangeCounts; perHome: ReadonlyMap<string, PeopleChangeCounts> } => {
  const counts = noPeopleChanges();
  const perHome = new Map<string, PeopleChangeCounts>();
  const note = (home: string, kind: Kind): void => {
    const there = perHome.get(home) ?? noPeopleChanges();
    there[kind] += 1;
    counts[kind] += 1;
    perHome.set(home, there);
  };
  const earlier = new Map(before.map((person) => [person.personId, person]));
  for (const row of after) {
    if (!row.isMain) continue;
    const was = earlier.get(row.personId);
    earlier.delete(row.personId);
    for (const kind of was === undefined ? (['added'] as const) : kindsOf(was, row)) note(homeOf(row.unitId), kind);
  }
  for (const { unitId } of earlier.values()) note(earlierHomeOf(unitId), 'left');
  return { counts, perHome };
};
