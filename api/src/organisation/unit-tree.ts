import type { ImportFaultCode } from '../contract/index.ts';

/** A unit and its parent. */
interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

/** What is wrong with a tree, at which unit; `undefined`: with the tree as a whole. */
export interface TreeFault<U> {
  readonly code: ImportFaultCode;
  readonly unit: U | undefined;
  readonly value: string;
}

/** No organisation is deeper; a file that is has its columns mixed up. */
export const deepestLevelCount = 50;

/** The units that hang below the top, each after its parent and before what stands after its parent. */
export const parentsBeforeChildren = <U extends Placed>(units: readonly U[]): { unit: U; depth: number }[] => {
  const childrenOf = Map.groupBy(units, ({ parentId }) => parentId);
  const sorted: { unit: U; depth: number }[] = [];
  const waiting = (childrenOf.get(null) ?? []).map((unit) => ({ unit, depth: 1 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { unit, depth } = next;
    sorted.push(next);
    const children = childrenOf.get(unit.id) ?? [];
    for (const child of children.toReversed()) waiting.push({ unit: child, depth: depth + 1 });
  }
  return sorted;
};

/** Unknown parents, no top or several, units too deep, and units in (or below) a cycle. */
export const findTreeFaults = <U extends Placed>(units: readonly U[]): TreeFault<U>[] => {
  const ids = new Set(units.map(({ id }) => id));
  const roots = units.filter(({ parentId }) => parentId === null);
  const sorted = parentsBeforeChildren(units);
  const placed = new Set(sorted.map(({ unit }) => unit.id));
  const unknown = units.filter(({ parentId }) => parentId !== null && !ids.has(parentId));
  const circular = units.filter(({ id, parentId }) => !placed.has(id) && parentId !== null && ids.has(parentId));
  const deep = sorted.filter(({ depth }) => depth === deepestLevelCount + 1);
  return [
    ...unknown.map((unit) => ({ code: 'parent-unknown' as const, unit, value: `${unit.parentId ?? ''} ${unit.id}` })),
    ...(roots.length === 0 ? [{ code: 'root-missing' as const, unit: undefined, value: '0' }] : []),
    ...(roots.length > 1 ? [{ code: 'several-roots' as const, unit: undefined, value: String(roots.length) }] : []),
    ...deep.map(({ unit }) => ({ code: 'too-deep' as const, unit, value: unit.id })),
    ...circular.map((unit) => ({ code: 'cycle' as const, unit, value: unit.id })),
  ];
};
