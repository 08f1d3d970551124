import type { ImportReport, Level, VirksomhetReport } from '../contract/index.ts';
import type { UnitRow } from '../organisation/check-units.ts';
import { virksomhetOf } from '../organisation/virksomhet-of.ts';
import type { PersonRow } from '../roster/check-people.ts';
import type { ListedPerson } from '../roster/listed-people.ts';
import { comparePeople, noPeopleChanges } from './compare-people.ts';
import { compareUnits, noUnitChanges, type EarlierUnit, type PlacedChange } from './compare-units.ts';
import { warningsOf } from './warnings.ts';

/** What an import would take in. */
export interface Intake {
  readonly units: readonly UnitRow[];
  readonly people: readonly PersonRow[] | undefined;
  readonly levels: readonly Level[];
  readonly differingCount: number;
}

/** What there is already. */
export interface Standing {
  readonly versionId: string | null;
  readonly units: readonly EarlierUnit[];
  readonly people: readonly ListedPerson[];
}

const mostChanges = 200;

const countChanges = (changes: readonly PlacedChange[]): VirksomhetReport['units'] => {
  const counts = noUnitChanges();
  for (const { change } of changes) counts[change.kind] += 1;
  return counts;
};

type Outcome = { readonly changes: readonly PlacedChange[]; readonly people: ReturnType<typeof comparePeople> | undefined };

/** The virksomheter where something changes, in the order of the tree; those that are gone last. */
const perVirksomhet = ({ units }: Intake, standing: Standing, { changes, people }: Outcome): VirksomhetReport[] => {
  const changesOf = Map.groupBy(changes, ({ virksomhetId }) => virksomhetId);
  const names = new Map([...standing.units, ...units].map(({ id, name }) => [id, name]));
  const ordered = [...new Set([...units, ...standing.units].map(({ id }) => id))];
  const changed = ordered.filter((id) => changesOf.has(id) || people?.perHome.has(id) === true);
  return changed.map((unitId) => {
    const own = changesOf.get(unitId) ?? [];
    return {
      unitId,
      name: names.get(unitId) ?? unitId,
      units: countChanges(own),
      people: people === undefined ? null : (people.perHome.get(unitId) ?? noPeopleChanges()),
      changes: own.slice(0, mostChanges).map(({ change }) => change),
      changeCount: own.length,
    };
  });
};

/** What an import would change, in all and per virksomhet. */
export const makeReport = (intake: Intake, standing: Standing): ImportReport => {
  const { counts, changes } = compareUnits(standing.units, intake.units);
  const [homes, earlierHomes] = [virksomhetOf(intake.units), virksomhetOf(standing.units)];
  const places = {
    homeOf: (unitId: string) => homes.get(unitId) ?? '',
    earlierHomeOf: (unitId: string) => earlierHomes.get(unitId) ?? '',
  };
  const people = intake.people === undefined ? undefined : comparePeople(standing.people, intake.people, places);
  const main = intake.people?.filter(({ isMain }) => isMain);
  const found = { unitCounts: counts, earlierUnitCount: standing.units.length, earlierPersonCount: standing.people.length };
  return {
    comparedWith: standing.versionId,
    units: { total: intake.units.length, counts },
    people: people === undefined ? null : { total: main?.length ?? 0, counts: people.counts },
    virksomheter: perVirksomhet(intake, standing, { changes, people }),
    warnings: warningsOf({ ...intake, ...found, leftCount: people?.counts.left ?? 0 }),
  };
};
