import { byCodeUnit, found } from './found.ts';

type TreeUnit = { readonly id: string; readonly parentId: string | null };

/**
 * Units as a tree (or several) in canonical order. Numbers are positions in `ids`.
 * `bottomUp` lists every child before its parent; `first` and `last` bracket a subtree in preorder, so "inside" is two comparisons.
 */
export type UnitTree = {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly parents: readonly number[];
  readonly depths: readonly number[];
  readonly bottomUp: readonly number[];
  readonly first: readonly number[];
  readonly last: readonly number[];
};

/** Position that stands for "above every root". */
export const ABOVE_ROOTS = -1;

/**
 * Builds the tree of an organisation. Edges: several roots are allowed; an unknown parent or a cycle is a broken promise.
 * @example unitTree([{ id: 'C', parentId: null }, { id: 'B', parentId: 'C' }]).bottomUp.length // 2
 */
export function unitTree(units: readonly TreeUnit[]): UnitTree {
  const sorted = [...units].sort((a, b) => byCodeUnit(a.id, b.id));
  const indexOf = new Map(sorted.map((unit, index) => [unit.id, index]));
  const parents = sorted.map((unit) =>
    unit.parentId === null ? ABOVE_ROOTS : found(indexOf.get(unit.parentId), `a known parent for unit ${unit.id}`),
  );
  const children: number[][] = sorted.map(() => []);
  parents.forEach((parent, index) => children[parent]?.push(index));
  const walk = preorder(parents, children);
  if (walk.order.length < sorted.length) throw new Error('disclosure requires units without a cycle');
  return { ids: sorted.map((unit) => unit.id), indexOf, parents, bottomUp: walk.order.toReversed(), ...walk.places };
}

function preorder(parents: readonly number[], children: readonly (readonly number[])[]) {
  const order: number[] = [];
  const first = parents.map(() => 0);
  const last = parents.map(() => 0);
  const depths = parents.map(() => 0);
  const stack = parents.flatMap((parent, index) => (parent === ABOVE_ROOTS ? [index] : [])).reverse();
  for (let unit = stack.pop(); unit !== undefined; unit = stack.pop()) {
    first[unit] = order.length;
    depths[unit] = depthBelow(depths, parents, unit);
    order.push(unit);
    stack.push(...found(children[unit], 'children').toReversed());
  }
  for (const unit of order.toReversed()) {
    last[unit] = Math.max(found(first[unit], 'a place'), ...found(children[unit], 'children').map((child) => last[child] ?? 0));
  }
  return { order, places: { first, last, depths } };
}

const depthBelow = (depths: readonly number[], parents: readonly number[], unit: number): number => {
  const parent = parents[unit] ?? ABOVE_ROOTS;
  return parent === ABOVE_ROOTS ? 0 : (depths[parent] ?? 0) + 1;
};

/**
 * Whether `unit` lies in the subtree of `ancestor` (a unit lies in its own). Above every root everything lies.
 */
export const liesInside = (tree: UnitTree, unit: number, ancestor: number): boolean => {
  if (ancestor === ABOVE_ROOTS) return true;
  if (unit === ABOVE_ROOTS) return false;
  const place = tree.first[unit] ?? -1;
  return place >= (tree.first[ancestor] ?? 0) && place <= (tree.last[ancestor] ?? -1);
};

/**
 * Whether `unit` lies in the subtree of the unit with an id. Edges: never where the tree has no such unit.
 */
export const liesInsideUnit = (tree: UnitTree, unit: number, ancestorId: string): boolean => {
  const ancestor = tree.indexOf.get(ancestorId);
  return ancestor !== undefined && liesInside(tree, unit, ancestor);
};

/**
 * The lowest unit that holds all of `units`; `ABOVE_ROOTS` when no unit does or the list is empty.
 */
export function lowestCommonAncestor(tree: UnitTree, units: readonly number[]): number {
  const [start, ...others] = units;
  let ancestor = start ?? ABOVE_ROOTS;
  if (others.length === 0) return ancestor;
  while (ancestor !== ABOVE_ROOTS && !others.every((unit) => liesInside(tree, unit, ancestor))) {
    ancestor = tree.parents[ancestor] ?? ABOVE_ROOTS;
  }
  return ancestor;
}
