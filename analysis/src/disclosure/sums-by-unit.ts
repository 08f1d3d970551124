import { found } from './found.ts';
import { ABOVE_ROOTS, type UnitTree } from './unit-tree.ts';

/** Something that lies at a unit and counts in it and in every unit above. */
export type Placed = { readonly place: number; readonly values: readonly number[] };

/**
 * Sums of what lies inside each unit's subtree, one vector per unit. Edges: what lies above every root counts nowhere.
 */
export function sumsByUnit(tree: UnitTree, width: number, placed: readonly Placed[]): number[][] {
  const sums = tree.ids.map(() => new Array<number>(width).fill(0));
  for (const { place, values } of placed) if (place !== ABOVE_ROOTS) addInto(found(sums[place], 'a unit'), values);
  for (const unit of tree.bottomUp) {
    const parent = tree.parents[unit] ?? ABOVE_ROOTS;
    if (parent !== ABOVE_ROOTS) addInto(found(sums[parent], 'a parent'), found(sums[unit], 'a unit'));
  }
  return sums;
}

function addInto(sum: number[], values: readonly number[]): void {
  values.forEach((value, index) => {
    sum[index] = (sum[index] ?? 0) + value;
  });
}
