import type { Sample } from '../moments/sample.ts';
import { kishDesignEffect } from './poststratification.ts';

/** One crossed cell of the invited (unit by level, …): how many were invited, and the scores of those who answered. */
export type RakingCell = {
  readonly categories: readonly string[];
  readonly invitedCount: number;
  readonly sample: Sample;
};

/** Weights that make the answers match every margin at once. */
export type Raking = {
  readonly count: number;
  /** Invited in categories where somebody answered: what the margins add up to. */
  readonly coveredCount: number;
  /** One weight per cell, in the order of the cells; `null` where nobody answered. */
  readonly weights: readonly (number | null)[];
  readonly mean: number;
  readonly designEffect: number | null;
};

type FilledCell = { readonly categories: readonly string[]; readonly count: number; readonly mean: number };

type Totals = ReadonlyMap<string, number>;

/** What the categories at one place must add up to. */
type Margin = { readonly place: number; readonly totals: Totals };

const MAX_ROUNDS = 5000;
const SETTLED = 1e-13;

const sumBy = <Cell>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => string,
  valueOf: (cell: Cell, i: number) => number,
): Totals => {
  const sums = new Map<string, number>();
  cells.forEach((cell, i) => sums.set(keyOf(cell), (sums.get(keyOf(cell)) ?? 0) + valueOf(cell, i)));
  return sums;
};

/** One pass over one margin: every category is stretched to its total. */
const stretch = (cells: readonly FilledCell[], weights: readonly number[], { place, totals }: Margin): number[] => {
  const categoryOf = (cell: FilledCell): string => cell.categories[place] ?? '';
  const sums = sumBy(cells, categoryOf, (cell, i) => cell.count * (weights[i] ?? 0));
  return cells.map((cell, i) => ((weights[i] ?? 0) * (totals.get(categoryOf(cell)) ?? 0)) / (sums.get(categoryOf(cell)) ?? 1));
};

const fit = (cells: readonly FilledCell[], margins: readonly Margin[]): number[] => {
  let weights = cells.map(() => 1);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = margins.reduce((now, margin) => stretch(cells, now, margin), weights);
    const change = Math.max(...next.map((weight, i) => Math.abs(weight - (weights[i] ?? 0)) / (weight || 1)));
    weights = next;
    if (change < SETTLED) break;
  }
  return weights;
};

/** Invited in cells all of whose categories somebody speaks for; the others cannot be weighted up and are left out of every margin. */
const coveredCells = (cells: readonly RakingCell[]): RakingCell[] => {
  const places = cells[0]?.categories.map((_, place) => place) ?? [];
  const answered = places.map((place) =>
    sumBy(
      cells,
      (cell) => cell.categories[place] ?? '',
      (cell) => cell.sample.count,
    ),
  );
  return cells.filter((cell) => places.every((place) => (answered[place]?.get(cell.categories[place] ?? '') ?? 0) > 0));
};

/**
 * Raking (iterative proportional fitting): weights that reproduce the invited per unit and per level when the crossed cells are too thin
 * to weight by. A unit or level in which nobody answered is left out and shows as coverage. A weight above five says that a few
 * speak for many: report it.
 * Unit: that of the means. Edges: `null` without answers. Source: docs/methods/weighting.md (Deming & Stephan 1940)
 * @example rake([{ categories: ['a'], invitedCount: 6, sample: { count: 2, mean: 4, variance: 1 } }, { categories: ['b'], invitedCount: 2, sample: { count: 2, mean: 2, variance: 1 } }])?.mean // 3.5
 */
export const rake = (cells: readonly RakingCell[]): Raking | null => {
  const covered = coveredCells(cells);
  const filledOf = ({ categories, sample: { count, mean } }: RakingCell): FilledCell[] =>
    mean === null ? [] : [{ categories, count, mean }];
  const filled = covered.flatMap(filledOf);
  const places = cells[0]?.categories.map((_, place) => place) ?? [];
  const margins = places.map((place) => ({
    place,
    totals: sumBy(
      covered,
      (cell) => cell.categories[place] ?? '',
      (cell) => cell.invitedCount,
    ),
  }));
  const fitted = fit(filled, margins);
  const weighted = filled.map((cell, i) => ({ ...cell, weight: fitted[i] ?? 0 }));
  const sum = weighted.reduce((total, cell) => total + cell.weight * cell.count, 0);
  if (!(sum > 0)) return null;
  const byCell = new Map(weighted.map((cell) => [cell.categories, cell.weight]));
  return {
    count: filled.reduce((total, cell) => total + cell.count, 0),
    coveredCount: covered.reduce((total, cell) => total + cell.invitedCount, 0),
    weights: cells.map((cell) => byCell.get(cell.categories) ?? null),
    mean: weighted.reduce((total, cell) => total + cell.weight * cell.count * cell.mean, 0) / sum,
    designEffect: kishDesignEffect(weighted),
  };
};
