import type { AttackResult, Finding } from './findings.ts';
import { solve, type Term } from './integer-program.ts';
import { rational } from './modular.ts';
import type { ReducedRow } from './row-reduction.ts';
import type { TableSystem } from './table-system.ts';

/** Components of at most this many rows are searched by hand; larger ones go to the solver. */
const SEARCHED_ROWS = 12;

/**
 * Unions of atoms with 0 < n < k that can be computed from published cells. Everything computable that holds nobody from a part of k or more is a
 * combination of the reduced rows with a small pivot; each independent component of those is searched.
 */
export function smallUnions(system: TableSystem, k: number, searchedRows = SEARCHED_ROWS): AttackResult {
  const rows = system.reduced.filter((row) => !system.isLarge(row.pivot));
  const results = componentsOf(rows).map((component) => searchComponent(component, system, k, searchedRows));
  return { findings: results.flatMap((result) => result.findings), unresolved: results.flatMap((result) => result.unresolved) };
}

function componentsOf(rows: readonly ReducedRow[]): ReducedRow[][] {
  const rowsWith = new Map<number, ReducedRow[]>();
  for (const row of rows) for (const column of row.entries.keys()) rowsWith.set(column, [...(rowsWith.get(column) ?? []), row]);
  const seen = new Set<ReducedRow>();
  return rows.flatMap((start) => {
    if (seen.has(start)) return [];
    const component: ReducedRow[] = [];
    const queue = [start];
    seen.add(start);
    for (let row = queue.pop(); row !== undefined; row = queue.pop()) {
      component.push(row);
      for (const column of row.entries.keys()) {
        for (const other of rowsWith.get(column) ?? [])
          if (!seen.has(other)) {
            seen.add(other);
            queue.push(other);
          }
      }
    }
    return [component];
  });
}

type Row = { pivot: number; entries: Map<number, number> };

function searchComponent(component: readonly ReducedRow[], system: TableSystem, k: number, searchedRows: number): AttackResult {
  const name = `${system.table}: component of ${component.length} rows`;
  const rows: Row[] = [];
  for (const row of component) {
    const entries = [...row.entries].map(([column, value]) => [column, rational(value)] as const);
    if (entries.some(([, value]) => value === undefined)) return { findings: [], unresolved: [name] };
    rows.push({ pivot: row.pivot, entries: new Map(entries.map(([column, value]) => [column, value ?? 0])) });
  }
  const union = rows.length <= searchedRows ? searchByHand(rows, system, k) : searchBySolver(rows, system, k);
  if (union === 'unresolved') return { findings: [], unresolved: [name] };
  if (union === undefined) return { findings: [], unresolved: [] };
  const atoms = union.flatMap((part) => system.parts[part]?.atoms ?? []);
  return {
    findings: [
      { attack: 'small-union', table: system.table, atoms, learnt: `a group of ${sizeOf(union, system)}` } satisfies Finding,
    ],
    unresolved: [],
  };
}

const sizeOf = (parts: readonly number[], system: TableSystem): number =>
  parts.reduce((sum, part) => sum + (system.parts[part]?.n ?? 0), 0);

/** Tries every choice of rows: a union takes each reduced row wholly or not at all, as its pivots show. */
function searchByHand(rows: readonly Row[], system: TableSystem, k: number): number[] | undefined {
  for (let choice = 1; choice < 2 ** rows.length; choice += 1) {
    const sum = new Map<number, number>();
    rows.forEach((row, index) => {
      if ((choice >> index) % 2 === 1) for (const [column, value] of row.entries) sum.set(column, (sum.get(column) ?? 0) + value);
    });
    const held = [...sum].filter(([, value]) => Math.abs(value) > 1e-9);
    if (held.some(([, value]) => Math.abs(value - 1) > 1e-9)) continue;
    const union = held.map(([column]) => column);
    const size = sizeOf(union, system);
    if (size > 0 && size < k) return union;
  }
  return undefined;
}

/** The smallest union, by a whole-number program: one 0/1 variable per column, the pivots' among them. */
function searchBySolver(rows: readonly Row[], system: TableSystem, k: number): number[] | undefined | 'unresolved' {
  const columns = [...new Set(rows.flatMap((row) => [...row.entries.keys()]))];
  const pivots = new Set(rows.map((row) => row.pivot));
  const size = columns.map((column): Term => [`x${column}`, system.parts[column]?.n ?? 0]);
  const ties = columns
    .filter((column) => !pivots.has(column))
    .map((column) => ({
      terms: [
        [`x${column}`, -1] as const,
        ...rows.flatMap((row): Term[] => (row.entries.has(column) ? [[`x${row.pivot}`, row.entries.get(column) ?? 0]] : [])),
      ],
      relation: '=' as const,
      bound: 0,
    }));
  const best = solve({
    sense: 'min',
    objective: size,
    rows: [...ties, { terms: size, relation: '>=', bound: 1 }],
    bounds: columns.map((column) => ({ variable: `x${column}`, low: 0, high: 1 })),
  });
  if (best === 'unresolved') return 'unresolved';
  if (best === 'infeasible' || best.value >= k - 1e-6) return undefined;
  return columns.filter((column) => best.at(`x${column}`) > 0.5);
}
