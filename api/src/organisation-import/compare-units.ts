import type { UnitChange, UnitChangeCounts } from '../contract/index.ts';
import type { UnitRow } from '../organisation/check-units.ts';
import { virksomhetOf } from '../organisation/virksomhet-of.ts';

/** A unit of the version that a file is compared with. */
export type EarlierUnit = Omit<UnitRow, 'headcounts'>;

/** A change, at the virksomhet it is told under. */
export interface PlacedChange {
  readonly virksomhetId: string;
  readonly change: UnitChange;
}

/** What belongs to a unit and is no name and no place. */
const properties = [
  'unitType',
  'organisationType',
  'districtNumber',
  'geographicDistrictNumber',
  'serviceArea',
  'validTo',
] as const;

export const noUnitChanges = (): UnitChangeCounts => ({ added: 0, moved: 0, renamed: 0, changed: 0, closed: 0, unchanged: 0 });

const differing = (before: EarlierUnit, after: UnitRow): string[] =>
  properties.filter((property) => before[property] !== after[property]);

/** What a new list of units changes in an earlier one, unit by unit; a unit that is both moved and renamed is told twice. */
export const compareUnits = (
  before: readonly EarlierUnit[],
  after: readonly UnitRow[],
): { counts: UnitChangeCounts; changes: PlacedChange[] } => {
  const counts = noUnitChanges();
  const changes: PlacedChange[] = [];
  const [earlier, later] = [new Map(before.map((unit) => [unit.id, unit])), new Map(after.map((unit) => [unit.id, unit]))];
  const [earlierHome, laterHome] = [virksomhetOf(before), virksomhetOf(after)];
  const nameOf = (id: string | null, units: ReadonlyMap<string, { readonly name: string }>): string =>
    id === null ? '' : (units.get(id)?.name ?? id);
  const note = (virksomhetId: string | undefined, change: UnitChange): void => {
    counts[change.kind] += 1;
    changes.push({ virksomhetId: virksomhetId ?? '', change });
  };
  for (const unit of after) {
    const was = earlier.get(unit.id);
    const told = { unitId: unit.id, name: unit.name };
    const home = laterHome.get(unit.id);
    if (was === undefined) {
      note(home, { kind: 'added', ...told, before: '', after: nameOf(unit.parentId, later) });
      continue;
    }
    const isMoved = was.parentId !== unit.parentId;
    const isRenamed = was.name !== unit.name;
    const changed = differing(was, unit);
    if (isMoved)
      note(home, { kind: 'moved', ...told, before: nameOf(was.parentId, earlier), after: nameOf(unit.parentId, later) });
    if (isRenamed) note(home, { kind: 'renamed', ...told, before: was.name, after: unit.name });
    if (changed.length > 0) note(home, { kind: 'changed', ...told, before: '', after: changed.join(', ') });
    if (!isMoved && !isRenamed && changed.length === 0) counts.unchanged += 1;
  }
  for (const unit of before) {
    if (later.has(unit.id)) continue;
    const told = { unitId: unit.id, name: unit.name, before: nameOf(unit.parentId, earlier), after: '' };
    note(earlierHome.get(unit.id), { kind: 'closed', ...told });
  }
  return { counts, changes };
};
