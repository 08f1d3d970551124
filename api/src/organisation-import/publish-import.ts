import { type Kysely, sql } from 'kysely';
import type { ImportTarget, Level } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import type { UnitRow } from '../organisation/check-units.ts';
import { addCrosswalk } from '../organisation/crosswalk-store.ts';
import { addVersion, setHeadcounts } from '../organisation/organisation-store.ts';
import type { PersonRow } from '../roster/check-people.ts';
import { publishIncoming } from '../roster/incoming-store.ts';
import type { DryRun } from './dry-run.ts';

type Db = Kysely<WhoDatabase>;

/** Any number that nothing else locks by. */
const importersTurn = 7_330_002;

/** Imports take turns: from here to the end of the transaction nobody else takes one in. */
export const takeTurn = async (tx: Db): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${sql.lit(importersTurn)})`.execute(tx);
};

/** People placed directly in each unit, by level. */
const headcountsOf = (people: readonly PersonRow[]): ReadonlyMap<string, Record<string, number>> => {
  const counts = new Map<string, Record<string, number>>();
  for (const { unitId, levelId, isMain } of people) {
    if (!isMain) continue;
    const unit = counts.get(unitId) ?? {};
    unit[levelId] = (unit[levelId] ?? 0) + 1;
    counts.set(unitId, unit);
  }
  return counts;
};

/** Where the file tells no numbers of people, or the units are those of before, the people themselves are counted. */
const withHeadcounts = (
  units: readonly UnitRow[],
  people: readonly PersonRow[] | undefined,
  isCounted: boolean,
): readonly UnitRow[] => {
  if (people === undefined || isCounted) return units;
  const counts = headcountsOf(people);
  return units.map((unit) => ({ ...unit, headcounts: counts.get(unit.id) ?? {} }));
};

/** The same units under a new version: every figure of before can be read through it. */
const keepUnits = (tx: Db, from: string, to: string, units: readonly UnitRow[]): Promise<void> =>
  addCrosswalk(
    tx,
    from,
    to,
    units.map(({ id }) => ({ fromUnitId: id, toUnitId: id, share: 1, kind: 'kept', basis: 'headcount', note: '' })),
  );

/** What is taken in, and into what. `hasUnitsFile`: otherwise the units are those of the version before. */
export interface Publishing {
  readonly runId: string;
  readonly target: ImportTarget;
  readonly run: DryRun;
  readonly hasUnitsFile: boolean;
}

/** Takes an import in, in the caller's transaction: units, people and what follows from them, or nothing. */
export const publishImport = async (tx: Db, { runId, target, run, hasUnitsFile }: Publishing): Promise<void> => {
  const { units, people } = run.intake;
  const { levels, levelGroups, versionId } = run.base;
  const isCounted = hasUnitsFile && units.some(({ headcounts }) => Object.keys(headcounts).length > 0);
  const counted = withHeadcounts(units, people, isCounted);
  if (target.kind === 'new-version') {
    const { id, name, validFrom } = target;
    await addVersion(tx, { id, name, validFrom, levels: [...levels] satisfies Level[], levelGroups: [...levelGroups] }, counted);
    if (!hasUnitsFile && versionId !== null) await keepUnits(tx, versionId, id, units);
  } else if (people !== undefined) await setHeadcounts(tx, target.id, counted);
  if (people !== undefined) await publishIncoming(tx, runId, target.id);
};
