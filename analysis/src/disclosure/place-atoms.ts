import type { PlanAtom } from './disclosure-plan.ts';
import { ABOVE_ROOTS, lowestCommonAncestor, type UnitTree } from './unit-tree.ts';

/** Part of a unit's people that went to another unit; `share` 0–1. A unit whose shares do not make one whole row is divided. */
export type CrosswalkRow = { readonly from: string; readonly to: string; readonly share: number };

/** An organisation to read figures through: the wave's own units, or later ones with the crosswalk to them. */
export type ReadStructure = {
  readonly units: readonly { readonly id: string; readonly parentId: string | null; readonly unitType?: string }[];
  readonly crosswalk?: readonly CrosswalkRow[];
};

const WHOLE = 1 - 1e-9;

/**
 * The unit of a structure that each atom lies in, as a position in `tree`. In the wave's own structure that is the atom's unit; in a later
 * one the lowest common ancestor of the successors of every unit the atom covers.
 * Edges: people of a divided unit lie where all its parts meet; of a unit that went nowhere, above every root, where nothing is shown.
 */
export function placeAtoms(atoms: readonly PlanAtom[], structure: ReadStructure, tree: UnitTree): number[] {
  if (structure.crosswalk === undefined) return atoms.map((atom) => tree.indexOf.get(atom.unitId) ?? ABOVE_ROOTS);
  const rows = Map.groupBy(structure.crosswalk, (row) => row.from);
  return atoms.map((atom) => {
    const covered = atom.coveredUnitIds.length > 0 ? atom.coveredUnitIds : [atom.unitId];
    return lowestCommonAncestor(tree, covered.map((unitId) => successorOf(unitId, rows.get(unitId) ?? [], tree)));
  });
}

function successorOf(unitId: string, rows: readonly CrosswalkRow[], tree: UnitTree): number {
  const moved = rows.filter((row) => row.share > 0);
  if (rows.length === 0) return tree.indexOf.get(unitId) ?? ABOVE_ROOTS;
  const targets = moved.map((row) => tree.indexOf.get(row.to) ?? ABOVE_ROOTS);
  const placed = moved.reduce((sum, row) => sum + row.share, 0);
  if (placed >= WHOLE) return lowestCommonAncestor(tree, targets);
  return rootOf(lowestCommonAncestor(tree, targets), tree);
}

/** Part of the unit went nowhere: its people can only be counted at the very top. */
function rootOf(unit: number, tree: UnitTree): number {
  let root = unit;
  while (root !== ABOVE_ROOTS && (tree.parents[root] ?? ABOVE_ROOTS) !== ABOVE_ROOTS) root = tree.parents[root] ?? ABOVE_ROOTS;
  return root;
}
