import type { Audit, AuditCell } from '../../../disclosure/audit-format.ts';
import { rational } from './modular.ts';
import { reduceRows, type ReducedRow } from './row-reduction.ts';

/** Atoms that every cell of a table holds together or not at all: nothing published can tell them apart. */
export type Part = { readonly atoms: readonly string[]; readonly n: number; readonly sizes: readonly number[] };

/** What one table lets anybody compute: its parts, and the reduced rows over them. */
export type TableSystem = {
  readonly table: string;
  readonly cells: readonly AuditCell[];
  readonly parts: readonly Part[];
  readonly reduced: readonly ReducedRow[];
  readonly isLarge: (part: number) => boolean;
};

/** The cells of an audit by table. */
export const tablesOf = (audit: Audit): Map<string, AuditCell[]> => Map.groupBy(audit.cells, (cell) => cell.table);

/**
 * Sets up the linear algebra of some cells that share their statistics. Pivots are taken in parts of `k` or more first, so that what is left
 * spans all that can be computed about small parts alone.
 */
export function tableSystem(table: string, cells: readonly AuditCell[], audit: Pick<Audit, 'atoms' | 'k'>): TableSystem {
  const sizes = new Map(audit.atoms.map((atom) => [atom.id, atom.n]));
  const cellsOf = new Map<string, number[]>();
  cells.forEach((cell, index) => new Set(cell.atoms).forEach((atom) => push(cellsOf, atom, index)));
  const groups = Map.groupBy(cellsOf.keys(), (atom) => (cellsOf.get(atom) ?? []).join(' '));
  const parts = [...groups.values()].map((atoms): Part => {
    const own = atoms.map((atom) => sizes.get(atom) ?? 0);
    return { atoms, sizes: own, n: own.reduce((sum, n) => sum + n, 0) };
  });
  const partOf = new Map(parts.flatMap((part, index) => part.atoms.map((atom) => [atom, index] as const)));
  const rows = cells.map((cell) => [...new Set(cell.atoms.flatMap((atom) => partOf.get(atom) ?? []))]);
  const isLarge = (part: number): boolean => (parts[part]?.n ?? 0) >= audit.k;
  return { table, cells, parts, reduced: reduceRows(rows, isLarge), isLarge };
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A part whose statistics follow from published ones, with those statistics. */
export type KnownPart = { readonly part: Part; readonly index: number; readonly stats: Readonly<Record<string, number>> };

/**
 * Parts that are an exact combination of published cells, with every statistic worked out from the recipe.
 */
export function knownParts(system: TableSystem): KnownPart[] {
  return system.reduced
    .filter((row) => row.entries.size === 1)
    .flatMap((row) => {
      const part = system.parts[row.pivot];
      const stats = combine(row.recipe, system.cells);
      return part === undefined || stats === undefined ? [] : [{ part, index: row.pivot, stats }];
    });
}

/**
 * The statistics of a combination of cells; `undefined` when the factors are no plain fractions.
 */
export function combine(recipe: ReadonlyMap<number, number>, cells: readonly AuditCell[]): Record<string, number> | undefined {
  const stats: Record<string, number> = {};
  for (const [index, value] of recipe) {
    const factor = rational(value);
    if (factor === undefined) return undefined;
    for (const [name, stat] of Object.entries(cells[index]?.stats ?? {})) stats[name] = (stats[name] ?? 0) + factor * stat;
  }
  return Object.fromEntries(Object.entries(stats).map(([name, value]) => [name, Math.round(value * 1e6) / 1e6]));
}
