import type { ImportWarning, Level, UnitChangeCounts } from '../contract/index.ts';
import type { UnitRow } from '../organisation/check-units.ts';
import type { PersonRow } from '../roster/check-people.ts';

/** What an import is looked at for. `people`: undefined when no people come with it. */
export interface Looked {
  readonly units: readonly UnitRow[];
  readonly people: readonly PersonRow[] | undefined;
  readonly levels: readonly Level[];
  readonly unitCounts: UnitChangeCounts;
  readonly earlierUnitCount: number;
  readonly leftCount: number;
  readonly earlierPersonCount: number;
  readonly differingCount: number;
}

const warningOf = (code: ImportWarning['code'], examples: readonly string[], count = examples.length): ImportWarning[] =>
  count === 0 ? [] : [{ code, count, examples: examples.slice(0, 5) }];

/** Who leads, by unit: by the column that says so, otherwise by level. */
const leaderCounts = (people: readonly PersonRow[], levels: readonly Level[]): ReadonlyMap<string, number> => {
  const leading = new Set(levels.filter(({ isLeader }) => isLeader).map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { unitId, levelId, leads } of people)
    if (leads ?? leading.has(levelId)) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  return counts;
};

const leaderWarnings = ({ units, people, levels }: Looked): ImportWarning[] => {
  if (people === undefined) return [];
  const leaders = leaderCounts(people, levels);
  const headcounts = new Map<string, number>();
  for (const { unitId, isMain } of people) if (isMain) headcounts.set(unitId, (headcounts.get(unitId) ?? 0) + 1);
  const peopled = units.filter(({ id }) => headcounts.has(id));
  const names = (chosen: readonly UnitRow[]): string[] => chosen.map(({ name }) => name);
  return [
    ...warningOf('units-without-leader', names(peopled.filter(({ id }) => !leaders.has(id)))),
    ...warningOf('units-with-several-leaders', names(peopled.filter(({ id }) => (leaders.get(id) ?? 0) > 1))),
    ...warningOf('units-without-people', names(emptyLeaves(units, headcounts))),
    ...warningOf('headcounts-differ', names(units.filter((unit) => differs(unit, headcounts.get(unit.id) ?? 0)))),
  ];
};

const emptyLeaves = (units: readonly UnitRow[], headcounts: ReadonlyMap<string, number>): UnitRow[] => {
  const parents = new Set(units.map(({ parentId }) => parentId));
  return units.filter(({ id }) => !parents.has(id) && !headcounts.has(id));
};

const differs = ({ headcounts }: UnitRow, personCount: number): boolean => {
  const told = Object.values(headcounts);
  return told.length > 0 && told.reduce((total, count) => total + count, 0) !== personCount;
};

const sharedEmailCount = (people: readonly PersonRow[]): number => {
  const holders = new Map<string, number>();
  for (const { email, isMain } of people)
    if (isMain && email !== null) holders.set(email.toLowerCase(), (holders.get(email.toLowerCase()) ?? 0) + 1);
  return [...holders.values()].filter((count) => count > 1).length;
};

/** No names of people: counts only. */
const peopleWarnings = ({ people, differingCount }: Looked): ImportWarning[] => {
  if (people === undefined) return [];
  const main = people.filter(({ isMain }) => isMain);
  const several = new Set(people.filter(({ isMain }) => !isMain).map(({ personId }) => personId));
  const unreachable = main.filter(({ email, phone }) => email === null && phone === null).length;
  return [
    ...warningOf('people-without-contact', [], unreachable),
    ...warningOf('several-positions', [], several.size),
    ...warningOf('shared-email', [], sharedEmailCount(people)),
    ...warningOf('title-and-level-differ', [], differingCount),
  ];
};

/** More than a tenth gone is more often a cut-off file than a reform. */
const isMany = (count: number, of: number): boolean => count >= 10 && count > of / 10;

/** What does not stop an import, and should be looked at before it is confirmed. */
export const warningsOf = (looked: Looked): ImportWarning[] => {
  const { unitCounts, earlierUnitCount, leftCount, earlierPersonCount } = looked;
  return [
    ...warningOf('many-closed', [], isMany(unitCounts.closed, earlierUnitCount) ? unitCounts.closed : 0),
    ...warningOf('many-left', [], isMany(leftCount, earlierPersonCount) ? leftCount : 0),
    ...leaderWarnings(looked),
    ...peopleWarnings(looked),
  ];
};
