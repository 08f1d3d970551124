import type { PlanAtom } from './disclosure-plan.ts';
import { ABOVE_ROOTS, lowestCommonAncestor, type UnitTree } from './unit-tree.ts';

/** Part of a unit's people that went to another unit; `share` 0–1. A unit whose shares do not make one whole row is divided. */
export type CrosswalkRow = { readonly from: string; readonly to: string; readonly share: number };

/** An organisation to read figures through: the wave's own units, or later ones with the crosswalk to them. */
export type ReadStructure = {
  readonly units: readonly { readonly id: string; readonly parentId: string | null; readonly unitType?: string }[];
  readonly crosswalk?: readonly CrosswalkRow[];
};

/** Shares are written as decimals; thirds do not add up exactly. */
const WHOLE = 1 - 1e-9;

/**
 * The unit of a structure that each atom lies in, as a position in `tree`. In the wave's own structure that is the atom's unit; in a later
 * one the lowest common ancestor of the successors of every unit the atom covers.
 * Edges: people of a divided unit lie where all its parts meet; those of a unit that was closed, or only part of which went anywhere, at the top.
 */
export function placeAtoms(atoms: readonly PlanAtom[], structure: ReadStructure, tree: UnitTree): number[] {
  if (structure.crosswalk === undefined) return atoms.map((atom) => tree.indexOf.get(atom.unitId) ?? ABOVE_ROOTS);
  const rows = Map.groupBy(structure.crosswalk, (row) => row.from);
  return atoms.map((atom) => {
    const places = unitsBehind(atom).map((unitId) => successorOf(unitId, rows.get(unitId) ?? [], tree));
    return places.includes(ABOVE_ROOTS) ? ABOVE_ROOTS : lowestCommonAncestor(tree, places);
  });
}

/** The units whose people are in an atom. */
export const unitsBehind = (atom: PlanAtom): readonly string[] =>
  atom.coveredUnitIds.length > 0 ? atom.coveredUnitIds : [atom.unitId];

function successorOf(unitId: string, rows: readonly CrosswalkRow[], tree: UnitTree): number {
  if (rows.length === 0) return tree.indexOf.get(unitId) ?? topOf(tree);
  const moved = rows.filter((row) => row.share > 0);
  if (moved.reduce((sum, row) => sum + row.share, 0) < WHOLE) return topOf(tree);
  return lowestCommonAncestor(
    tree,
    moved.map((row) => tree.indexOf.get(row.to) ?? topOf(tree)),
  );
}

/** The one unit that holds all others; above every root when there are several. */
function topOf({ parents }: UnitTree): number {
  const roots = parents.flatMap((parent, unit) => (parent === ABOVE_ROOTS ? [unit] : []));
  return roots.length === 1 ? (roots[0] ?? ABOVE_ROOTS) : ABOVE_ROOTS;
}
