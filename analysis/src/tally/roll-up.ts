import type { CellCounts } from './cell-counts.ts';
import { addKey, type KeyCounts, type ScoreCounts } from './score-counts.ts';

/** Units in an order in which every parent comes before its children; a unit's cells stand together, one per level. */
export type CellTree = {
  /** Place of each unit's parent; -1 at a root. Always smaller than the unit's own place. */
  readonly parents: Int32Array;
  readonly levelCount: number;
};

/** Adds each unit's stretch of the table to that of its parent, from the last unit to the first. Changes `table`. */
const rollTable = (table: Uint32Array, stretch: number, parents: Int32Array): void => {
  for (let unit = parents.length - 1; unit > 0; unit--) {
    const parent = parents[unit] ?? -1;
    if (parent < 0) continue;
    const [from, to] = [unit * stretch, parent * stretch];
    for (let place = 0; place < stretch; place++) table[to + place] = (table[to + place] ?? 0) + (table[from + place] ?? 0);
  }
};

/** The same where a cell has a map: every count is carried to all units above. Changes `counts`. */
const rollKeys = (counts: Map<number, KeyCounts>, { parents, levelCount }: CellTree): void => {
  for (const [cell, keys] of [...counts].map(([place, own]) => [place, [...own]] as const)) {
    const unit = Math.floor(cell / levelCount);
    for (let above = parents[unit] ?? -1; above >= 0; above = parents[above] ?? -1) {
      for (const [key, people] of keys) addKey(counts, cell + (above - unit) * levelCount, key, people);
    }
  }
};

const rollScores = (scores: ScoreCounts, tree: CellTree): void => {
  if (scores.kind === 'sparse') rollKeys(scores.counts, tree);
  else rollTable(scores.counts, tree.levelCount * scores.keys.width, tree.parents);
};

/**
 * Lets every unit hold all that lies below it, level by level. A district is the sum of its units, so nothing but addition is needed.
 * Changes `counts`. Edges: a parent that does not come before its child is a broken promise of the caller.
 */
export const rollUp = (counts: CellCounts, tree: CellTree): void => {
  if (tree.parents.some((parent, unit) => parent >= unit)) throw new RangeError('rollUp requires parents before their children');
  if (tree.parents.length * tree.levelCount !== counts.shape.cellCount)
    throw new RangeError('rollUp requires one cell for every level of every unit');
  rollTable(counts.people, tree.levelCount, tree.parents);
  counts.items.forEach((table, item) => {
    rollTable(table, tree.levelCount * ((counts.shape.optionCounts[item] ?? 0) + 1), tree.parents);
  });
  for (const scores of counts.scores) rollScores(scores, tree);
};
