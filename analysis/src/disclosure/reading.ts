import { ALL_LEVELS, type PlanAtom } from './disclosure-plan.ts';
import { found } from './found.ts';
import { placeAtoms, type ReadStructure } from './place-atoms.ts';
import type { ProtectedFigures } from './protected-figures.ts';
import { sumsByUnit, type Placed } from './sums-by-unit.ts';
import { lowestCommonAncestor, unitTree, type UnitTree } from './unit-tree.ts';

/**
 * Protected figures laid on an organisation: where every block lies, and which blocks a level group may count.
 * Everything read from it is a sum of whole blocks (R5), in this organisation and in any other.
 */
export type Reading = {
  readonly figures: ProtectedFigures;
  readonly tree: UnitTree;
  readonly unitTypes: readonly (string | undefined)[];
  readonly groupIds: readonly string[];
  /** Sums per unit of whatever lies at whole blocks of a group; an entry names its base blocks. */
  readonly sum: (groupId: string, width: number, entries: readonly Entry[]) => number[][];
  /** Sums per unit over the atoms of a group that lie in it, whether shown or not. Counts of answers only. */
  readonly sumAtoms: (groupId: string, value: AtomValue, width: number) => number[][];
  readonly atomsOfBlock: (blocks: readonly number[]) => number[];
  /** The lowest unit that holds all people of some base blocks. */
  readonly placeOf: (blocks: readonly number[]) => number;
  readonly isInGroup: (blocks: readonly number[], groupId: string) => boolean;
};

/** What an atom counts with: it and its number of answers, never its answers. */
export type AtomValue = (atom: PlanAtom, answerCount: number) => readonly number[];

/** Values that belong to the people of some base blocks, never to part of them. */
export type Entry = { readonly blocks: readonly number[]; readonly values: readonly number[] };

/**
 * Lays protected figures on an organisation.
 */
export function layOn(figures: ProtectedFigures, structure: ReadStructure): Reading {
  const tree = unitTree(structure.units);
  const types = new Map(structure.units.map((unit) => [unit.id, unit.unitType]));
  const atomPlaces = placeAtoms(figures.plan.atoms, structure, tree);
  const meetingPlace = (places: readonly number[], of: readonly number[]): number =>
    lowestCommonAncestor(
      tree,
      of.map((index) => found(places[index], 'a place')),
    );
  const blockPlaces = figures.blocks.map((block) => meetingPlace(atomPlaces, block.atoms));
  const holds = membership(figures);
  const placeOf = (blocks: readonly number[]): number => meetingPlace(blockPlaces, blocks);
  const isInGroup = (blocks: readonly number[], groupId: string): boolean => blocks.every((block) => holds.block(block, groupId));
  const placed = (groupId: string, entries: readonly Entry[]): Placed[] =>
    entries.filter(({ blocks }) => isInGroup(blocks, groupId)).map(({ blocks, values }) => ({ place: placeOf(blocks), values }));
  const placedAtoms = (groupId: string, value: AtomValue): Placed[] =>
    figures.plan.atoms.flatMap((atom, index) => {
      const values = value(atom, figures.atoms[index]?.answerCount ?? 0);
      return holds.atom(index, groupId) ? [{ place: found(atomPlaces[index], 'a place'), values }] : [];
    });
  return {
    figures,
    tree,
    unitTypes: tree.ids.map((id) => types.get(id)),
    groupIds: [ALL_LEVELS, ...figures.plan.levelGroups.map((group) => group.id).filter((id) => id !== ALL_LEVELS)],
    sum: (groupId, width, entries) => sumsByUnit(tree, width, placed(groupId, entries)),
    sumAtoms: (groupId, value, width) => sumsByUnit(tree, width, placedAtoms(groupId, value)),
    atomsOfBlock: (blocks) => blocks.flatMap((block) => found(figures.blocks[block], 'a block').atoms).sort((a, b) => a - b),
    placeOf,
    isInGroup,
  };
}

/** Which atoms and blocks a level group may count: those all of whose levels it holds. */
function membership({ plan, blocks }: ProtectedFigures) {
  const groups = new Map(plan.levelGroups.map((group) => [group.id, new Set(group.levels)]));
  const atom = (index: number, groupId: string): boolean => {
    if (groupId === ALL_LEVELS) return true;
    const levels = groups.get(groupId);
    return levels !== undefined && found(plan.atoms[index], 'an atom').levelIds.every((level) => levels.has(level));
  };
  const block = (index: number, groupId: string): boolean =>
    found(blocks[index], 'a block').atoms.every((member) => atom(member, groupId));
  return { atom, block };
}
