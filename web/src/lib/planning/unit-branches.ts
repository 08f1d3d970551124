import type { Unit } from '@takhoyde/api/contract';

/** A unit to choose, with what lies in it. */
export interface UnitBranch {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly UnitBranch[];
}

/**
 * The units of an organisation as a tree to choose in: the top itself is left out, since choosing it is choosing everybody.
 * @example unitBranches([{ id: 'K', parentId: null, name: 'K', unitType: 'kommune', serviceArea: null, headcount: 0 }]) // []
 */
export const unitBranches = (units: readonly Unit[]): readonly UnitBranch[] => {
  const childrenOf = Map.groupBy(units, ({ parentId }) => parentId);
  const branch = ({ id, name }: Unit): UnitBranch => ({ id, name, parts: (childrenOf.get(id) ?? []).map(branch) });
  return (childrenOf.get(null) ?? []).flatMap(({ id }) => (childrenOf.get(id) ?? []).map(branch));
};

/** Whether a name is one that is searched for, whatever its letters’ case. Nothing searched for: everything is. */
const isFound = (name: string, sought: string): boolean => name.toLocaleLowerCase('nb').includes(sought.toLocaleLowerCase('nb'));

/** Whether a branch, or anything in it, has a name that is searched for. */
export const holdsFound = ({ name, parts }: UnitBranch, sought: string): boolean =>
  isFound(name, sought) || parts.some((part) => holdsFound(part, sought));

/** Whether something below a branch is chosen: then it stands open. */
export const holdsChosen = ({ parts }: UnitBranch, chosen: ReadonlySet<string>): boolean =>
  parts.some((part) => chosen.has(part.id) || holdsChosen(part, chosen));
