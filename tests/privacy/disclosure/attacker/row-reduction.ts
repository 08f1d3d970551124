import { inverse, PRIME, residue, times } from './modular.ts';

/** Sparse vector: column to residue, no zeros. */
type Sparse = Map<number, number>;

/** A reduced row: 1 at its pivot, 0 at every other pivot; `recipe` says which input rows it is made of, and how many times each. */
export type ReducedRow = {
  readonly pivot: number;
  readonly entries: ReadonlyMap<number, number>;
  readonly recipe: ReadonlyMap<number, number>;
};

type Growing = { pivot: number; entries: Sparse; recipe: Sparse };

/**
 * Reduces 0/1 rows to reduced echelon form modulo a prime, taking pivots in `preferred` columns as long as a row has any.
 * Then a row whose pivot is not preferred is 0 in all preferred columns, and such rows span everything computable that is.
 */
export function reduceRows(rows: readonly (readonly number[])[], isPreferred: (column: number) => boolean): ReducedRow[] {
  const reduced: Growing[] = [];
  const rowsWith = new Map<number, Set<Growing>>();
  const byPivot = new Map<number, Growing>();
  const order = rows.map((_, index) => index).sort((a, b) => (rows[a]?.length ?? 0) - (rows[b]?.length ?? 0) || a - b);
  for (const index of order) {
    const entries: Sparse = new Map((rows[index] ?? []).map((column) => [column, 1]));
    const recipe: Sparse = new Map([[index, 1]]);
    for (const column of [...entries.keys()]) {
      const above = byPivot.get(column);
      const factor = entries.get(column);
      if (above === undefined || factor === undefined) continue;
      addMultiple(entries, above.entries, -factor);
      addMultiple(recipe, above.recipe, -factor);
    }
    const pivot = choosePivot(entries, isPreferred, rowsWith);
    if (pivot === undefined) continue;
    const row = scaled({ pivot, entries, recipe });
    eliminateAbove(row, rowsWith);
    byPivot.set(pivot, row);
    reduced.push(row);
    for (const column of row.entries.keys()) register(rowsWith, column, row);
  }
  return reduced;
}

/** The preferred column that fewest rows hold, so that few of them change. */
function choosePivot(
  entries: Sparse,
  isPreferred: (column: number) => boolean,
  rowsWith: ReadonlyMap<number, Set<Growing>>,
): number | undefined {
  let best: number | undefined;
  let bestRank = Infinity;
  for (const column of entries.keys()) {
    const rank = (isPreferred(column) ? 0 : 1e9) + (rowsWith.get(column)?.size ?? 0);
    if (rank < bestRank || (rank === bestRank && best !== undefined && column < best)) [best, bestRank] = [column, rank];
  }
  return best;
}

function scaled(row: Growing): Growing {
  const factor = inverse(row.entries.get(row.pivot) ?? 1);
  for (const vector of [row.entries, row.recipe]) for (const [key, value] of vector) vector.set(key, times(value, factor));
  return row;
}

function eliminateAbove(row: Growing, rowsWith: Map<number, Set<Growing>>): void {
  for (const above of [...(rowsWith.get(row.pivot) ?? [])]) {
    const factor = above.entries.get(row.pivot);
    if (factor === undefined) continue;
    for (const column of row.entries.keys()) register(rowsWith, column, above);
    addMultiple(above.entries, row.entries, -factor);
    addMultiple(above.recipe, row.recipe, -factor);
    for (const column of row.entries.keys()) if (!above.entries.has(column)) rowsWith.get(column)?.delete(above);
  }
}

function addMultiple(target: Sparse, source: ReadonlyMap<number, number>, factor: number): void {
  const multiple = residue(factor);
  for (const [column, value] of source) {
    const sum = ((target.get(column) ?? 0) + times(value, multiple)) % PRIME;
    if (sum === 0) target.delete(column);
    else target.set(column, sum);
  }
}

function register(rowsWith: Map<number, Set<Growing>>, column: number, row: Growing): void {
  const present = rowsWith.get(column);
  if (present) present.add(row);
  else rowsWith.set(column, new Set([row]));
}
