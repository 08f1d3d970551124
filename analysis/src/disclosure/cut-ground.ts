import { cutBlocks, type CutRules, type Mass, type Piece } from './cut-blocks.ts';
import type { DisclosurePlan, PlanAtom, PlanItem } from './disclosure-plan.ts';
import { byCodeUnit, found } from './found.ts';
import { unitsBehind } from './place-atoms.ts';
import { emptyAtom, type AtomTally, type ResponseTally } from './response-tally.ts';
import { liesInsideUnit, unitTree, type UnitTree } from './unit-tree.ts';

/** What every cut of a wave stands on: its tree, its tally in the order of the plan's atoms, and its base blocks as pieces of atoms. */
export type CutGround = {
  readonly plan: DisclosurePlan;
  readonly tree: UnitTree;
  readonly atoms: readonly AtomTally[];
  readonly basePieces: readonly Piece[];
};

/**
 * Cuts the base blocks: at least the mean threshold of answers in each (R2), and of ballots fetched, which per atom is the smaller of the two
 * counts. Were answers alone counted, an office that gave one person a ballot and cast the others itself would get a block of that one.
 * Edges: `plan` must be in canonical order; atoms without answers are in no block.
 */
export function groundOf(tally: ResponseTally, plan: DisclosurePlan): CutGround {
  const tree = unitTree(plan.units);
  const tallies = new Map(tally.atoms.map((atom) => [atom.atomId, atom]));
  const atoms = plan.atoms.map((atom) => tallies.get(atom.id) ?? { atomId: atom.id, ...emptyAtom(plan) });
  const pieces = plan.atoms.flatMap((atom, index) => atomPiece(atom, index, found(atoms[index], 'a tally'), tree));
  const isEnough = ({ counts }: Mass): boolean => Math.min(...counts) >= plan.policy.mean;
  const basePieces = cutBlocks(pieces, { tree, isEnough, mayClose: () => true });
  return { plan, tree, atoms, basePieces };
}

function atomPiece(atom: PlanAtom, index: number, tally: AtomTally, tree: UnitTree): Piece[] {
  if (tally.responseCount === 0) return [];
  const place = (unitId: string): number => found(tree.indexOf.get(unitId), `unit ${unitId} in the tree`);
  const mass = {
    personCount: tally.responseCount,
    counts: [Math.min(tally.responseCount, atom.issuedCount ?? tally.responseCount)],
    groupCount: 1,
    leaderUnits: [...new Set(unitsBehind(atom))].map(place),
  };
  return [{ home: place(atom.unitId), levels: [...atom.levelIds].sort(byCodeUnit).join('+'), members: [index], mass }];
}

/** The tallies of the atoms in some base blocks. */
export const atomsIn = (basePiece: Piece, ground: CutGround): AtomTally[] =>
  basePiece.members.map((atom) => found(ground.atoms[atom], 'an atom'));

/** The tallies of the atoms in a piece whose members are base blocks. */
export const atomsOf = (piece: Piece, ground: CutGround): AtomTally[] =>
  piece.members.flatMap((base) => atomsIn(found(ground.basePieces[base], 'a base block'), ground));

/**
 * Where blocks of these items may lie, and which have leaders enough: `minLeaders` counts those placed in the units the block's people come from.
 */
export function itemRules(
  items: readonly PlanItem[],
  { plan, tree }: CutGround,
): Pick<CutRules, 'tree' | 'mayClose'> & { hasLeaders: (mass: Mass) => boolean } {
  const minLeaders = Math.max(0, ...items.map((item) => item.minLeaders));
  const leaders = (mass: Mass): number => mass.leaderUnits.reduce((sum, unit) => sum + (plan.units[unit]?.leaderCount ?? 0), 0);
  const allowed = items.flatMap((item) => (item.shownAtUnitTypes === undefined ? [] : [new Set(item.shownAtUnitTypes)]));
  const homes = items.flatMap((item) => (item.shownWithinUnit === undefined ? [] : [item.shownWithinUnit]));
  return {
    tree,
    hasLeaders: (mass) => minLeaders === 0 || leaders(mass) >= minLeaders,
    mayClose: (unit) =>
      allowed.every((types) => types.has(plan.units[unit]?.unitType ?? '')) &&
      homes.every((home) => liesInsideUnit(tree, unit, home)),
  };
}

/** Rules of a coarser tier: only the number of answers counts; the finer tier has seen to the rest. */
export const sizeRules = (tree: UnitTree, threshold: number): CutRules => ({
  tree,
  isEnough: (mass) => Math.min(...mass.counts) >= threshold,
  mayClose: () => true,
});
