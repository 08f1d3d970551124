import type { CrosswalkRow } from '../organisation/crosswalk-store.ts';
import type { EarlierUnit, PlannedStructure } from './planned-structure.ts';

interface Seen {
  readonly earlier: ReadonlyMap<string, EarlierUnit>;
  readonly planned: ReadonlyMap<string, { readonly parentId: string | null; readonly name: string }>;
  readonly targetsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sourceCounts: ReadonlyMap<string, number>;
}

const look = ({ units, rows }: PlannedStructure, earlier: readonly EarlierUnit[]): Seen => {
  const targetsOf = new Map<string, Set<string>>();
  const sourceCounts = new Map<string, number>();
  for (const { fromUnitId, toUnitId, share } of rows) {
    if (toUnitId === null || share === 0) continue;
    targetsOf.set(fromUnitId, (targetsOf.get(fromUnitId) ?? new Set<string>()).add(toUnitId));
    sourceCounts.set(toUnitId, (sourceCounts.get(toUnitId) ?? 0) + 1);
  }
  const byId = <U extends { readonly id: string }>(all: readonly U[]) => new Map(all.map((unit) => [unit.id, unit]));
  return { earlier: byId(earlier), planned: byId(units), targetsOf, sourceCounts };
};

const kindOf = (row: CrosswalkRow, seen: Seen): string => {
  if (row.toUnitId === null) return 'closed';
  if (row.share < 1) return 'split';
  if ((seen.sourceCounts.get(row.toUnitId) ?? 0) > 1) return 'merged';
  const [from, to] = [seen.earlier.get(row.fromUnitId), seen.planned.get(row.toUnitId)];
  const [above, aboveNow] = [from?.parentId ?? null, to?.parentId ?? null];
  const staysBelow = above === null || aboveNow === null ? above === aboveNow : seen.targetsOf.get(above)?.has(aboveNow) === true;
  if (!staysBelow) return 'moved';
  return from?.name === to?.name && row.fromUnitId === row.toUnitId ? 'kept' : 'renamed';
};

/**
 * Gives rows the kind that the two structures tell: closed, split (a part), merged (several come together), moved (to another unit
 * than the one above it went to), renamed (name or id), kept. `which` picks the rows; the others stay as they were told.
 */
export const withKinds = (
  structure: PlannedStructure,
  earlier: readonly EarlierUnit[],
  which: (row: CrosswalkRow) => boolean = () => true,
): PlannedStructure => {
  const seen = look(structure, earlier);
  const rows = structure.rows.map((row) => (which(row) ? { ...row, kind: kindOf(row, seen) } : row));
  return { ...structure, rows };
};
