import type { Kysely } from 'kysely';
import { contentHash } from '../content-hash.ts';
import type { ImportFault, ImportFileKind, ImportReport, ImportTarget, Level, LevelGroup } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { checkUnits, type UnitRow } from '../organisation/check-units.ts';
import { levelOfTitle, organisationTypes } from '../organisation/level-map.ts';
import { listLevelTitles } from '../organisation/level-map-store.ts';
import { findVersion, listUnits, listVersions } from '../organisation/organisation-store.ts';
import type { RowFault } from '../organisation/row-fault.ts';
import { standardLevelGroups, standardLevels } from '../organisation/standard-levels.ts';
import { checkPeople, type PersonRow, type TitleGap } from '../roster/check-people.ts';
import { listPeople } from '../roster/listed-people.ts';
import { missingFields, rowsByField } from './apply-mapping.ts';
import type { KeptFile } from './import-tables.ts';
import { readSheet } from './kept-sheet.ts';
import { makeReport } from './make-report.ts';
import type { TableFault } from './reading/table.ts';

type Db = Kysely<WhoDatabase>;

/** What there is before an import, and what a new version takes over from it. */
interface Base {
  readonly versionId: string | null;
  readonly units: readonly UnitRow[];
  readonly levels: readonly Level[];
  readonly levelGroups: readonly LevelGroup[];
}

/** Everything an import would do. With faults it does nothing. */
export interface DryRun {
  readonly faults: readonly ImportFault[];
  readonly report: ImportReport | undefined;
  /** Of the files, the columns, the target and the report: the same again only when all of it is the same. */
  readonly hash: string | undefined;
  readonly gaps: readonly TitleGap[];
  readonly intake: { readonly units: readonly UnitRow[]; readonly people: readonly PersonRow[] | undefined };
  readonly base: Base;
}

/** The version people go into, or the last one in force when the new one begins. */
const findBase = async (db: Db, target: ImportTarget) => {
  if (target.kind === 'existing-version') return findVersion(db, target.id);
  const versions = await listVersions(db);
  return versions.filter(({ validFrom }) => validFrom <= target.validFrom).at(-1) ?? versions.at(-1);
};

/** What there is, with the levels an organisation starts with where there is nothing. */
const baseOf = async (db: Db, target: ImportTarget): Promise<Base> => {
  const version = await findBase(db, target);
  if (version === undefined) return { versionId: null, units: [], levels: standardLevels, levelGroups: standardLevelGroups };
  const units = (await listUnits(db, version.id)).map(({ versionId: _version, place: _place, ...unit }) => unit);
  return { versionId: version.id, units, levels: version.levels, levelGroups: version.levelGroups };
};

/** The version an import is compared with, if there is one. */
export const findBaseId = async (db: Db, target: ImportTarget): Promise<string | null> =>
  (await findBase(db, target))?.id ?? null;

/** Where a fault stands in the file: its column by the name the file has for it. */
const tellFault = (file: KeptFile, { code, line, field, value }: RowFault): ImportFault => ({
  kind: file.kind,
  code,
  line,
  column: field === null ? null : (file.mapping[field] ?? field),
  value,
});
const tellTableFault = (kind: ImportFileKind, fault: TableFault): ImportFault => ({ kind, ...fault });

const rowsOf = (file: KeptFile): { rows: ReturnType<typeof rowsByField>; missing: ImportFault[] } => {
  const table = readSheet(file);
  const missing = missingFields(file.kind, file.mapping, table.columns).map((fault) => tellTableFault(file.kind, fault));
  return { rows: missing.length > 0 ? [] : rowsByField(table, file.mapping), missing };
};

const unitsOf = (file: KeptFile | undefined, base: Base): { units: readonly UnitRow[]; faults: ImportFault[] } => {
  if (file === undefined) return { units: base.units, faults: [] };
  const { rows, missing } = rowsOf(file);
  if (missing.length > 0) return { units: [], faults: missing };
  const { units, faults } = checkUnits(rows, base.levels);
  return { units, faults: faults.map((fault) => tellFault(file, fault)) };
};

type PeopleOutcome = {
  people: readonly PersonRow[] | undefined;
  faults: ImportFault[];
  gaps: readonly TitleGap[];
  differingCount: number;
};

const peopleOf = async (
  db: Db,
  file: KeptFile | undefined,
  { units, levels }: { units: readonly UnitRow[]; levels: readonly Level[] },
): Promise<PeopleOutcome> => {
  if (file === undefined) return { people: undefined, faults: [], gaps: [], differingCount: 0 };
  const { rows, missing } = rowsOf(file);
  if (missing.length > 0) return { people: [], faults: missing, gaps: [], differingCount: 0 };
  const types = organisationTypes(units);
  const { people, faults, gaps, differingCount } = checkPeople(rows, {
    unitIds: new Set(units.map(({ id }) => id)),
    levelIds: levels.map(({ id }) => id),
    levelOfTitle: levelOfTitle(await listLevelTitles(db)),
    organisationTypeOf: (unitId) => types.get(unitId) ?? null,
  });
  return { people, faults: faults.map((fault) => tellFault(file, fault)), gaps, differingCount };
};

/**
 * Does everything of an import but taking it in: reads the rows by their columns, checks them, and compares them with what there
 * is. Changes nothing. The same files on the same organisation give the same hash.
 */
export const dryRun = async (db: Db, target: ImportTarget, files: readonly KeptFile[]): Promise<DryRun> => {
  const base = await baseOf(db, target);
  const [unitsFile, peopleFile] = [files.find(({ kind }) => kind === 'units'), files.find(({ kind }) => kind === 'people')];
  const { units, faults: unitFaults } = unitsOf(unitsFile, base);
  // People are checked against units that hold: a wrong parent would be told once for everybody below it.
  const checked = await peopleOf(db, unitFaults.length > 0 ? undefined : peopleFile, { units, levels: base.levels });
  const faults = [...unitFaults, ...checked.faults];
  const intake = { units, people: checked.people };
  if (faults.length > 0) return { faults, report: undefined, hash: undefined, gaps: checked.gaps, intake, base };
  const standing = {
    versionId: base.versionId,
    units: base.units,
    people: base.versionId === null ? [] : await listPeople(db, base.versionId),
  };
  const report = makeReport({ ...intake, levels: base.levels, differingCount: checked.differingCount }, standing);
  const told = files.map(({ kind, sha256, mapping }) => ({ kind, sha256, mapping }));
  return {
    faults,
    report,
    hash: contentHash({ files: told, target, report, people: peopleHash(checked.people) }),
    gaps: checked.gaps,
    intake,
    base,
  };
};

/** Levels that a title meant are part of what is confirmed, and the level map may change meanwhile. */
const peopleHash = (people: readonly PersonRow[] | undefined): string | null =>
  people === undefined ? null : contentHash(people.map(({ levelId }) => levelId).join('\n'));
