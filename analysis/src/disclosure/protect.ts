import { checkPlan } from './check-plan.ts';
import { cutBlocks, type Piece } from './cut-blocks.ts';
import type { DisclosurePlan, PlanAtom } from './disclosure-plan.ts';
import { choiceItemsOf, familiesOf } from './families.ts';
import { byCodeUnit, found } from './found.ts';
import type { BaseBlock, DisclosureReport, ProtectedFigures, StratumFigures } from './protected-figures.ts';
import { protectChoice } from './protect-choice.ts';
import { protectStratum, type CutGround, type GateCount } from './protect-stratum.ts';
import type { AtomTally, ResponseTally } from './response-tally.ts';
import { pooledSpreads } from './spread.ts';
import { strataOf } from './strata.ts';
import { unitTree, type UnitTree } from './unit-tree.ts';

/**
 * Turns a tally into everything that may ever be shown of a wave: publication blocks with limited statistics (R2–R6, R14, R16).
 * Why: every figure in every view, export and later organisation is a sum over these blocks, so nothing can be computed for fewer.
 * Edges: a plan that would not protect is refused; same tally and plan in any order give the same result. Source: docs/methods/disclosure.md
 */
export function protect(tally: ResponseTally, plan: DisclosurePlan): ProtectedFigures {
  checkPlan(plan);
  const ground = groundOf(tally, canonicalPlan(plan));
  const families = familiesOf(ground.plan);
  const gate: GateCount = { mixed: 0, merged: 0, hidden: 0 };
  const strata = families.flatMap((family) => strataOf(family, tally).map((stratum) => protectStratum(stratum, ground, gate)));
  const blocks = ground.basePieces.map((piece) => baseBlock(piece, ground));
  return {
    schema: 'takhoyde/protected-figures@1',
    plan: ground.plan,
    atoms: ground.atoms.map((atom) => ({ id: atom.atomId, answerCount: atom.responseCount })),
    blocks,
    strata,
    choices: choiceItemsOf(ground.plan).map((item) => protectChoice(item, ground)),
    commentBlocks: commentBlocks(ground),
    spreads: pooledSpreads(families, ground.plan, tally),
    report: report(ground, strata, gate),
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byCodeUnit(a.id, b.id);

/** Units, atoms and items in canonical order; levels, groups and dimensions keep theirs, which has a meaning. */
const canonicalPlan = (plan: DisclosurePlan): DisclosurePlan => ({
  ...plan,
  units: [...plan.units].sort(byId),
  atoms: [...plan.atoms].sort(byId),
});

function groundOf(tally: ResponseTally, plan: DisclosurePlan): CutGround {
  const tree = unitTree(plan.units);
  const tallies = new Map(tally.atoms.map((atom) => [atom.atomId, atom]));
  const atoms = plan.atoms.map((atom) => tallies.get(atom.id) ?? emptyAtom(atom.id));
  const pieces = plan.atoms.flatMap((atom, index) => atomPiece(atom, index, found(atoms[index], 'a tally'), tree));
  const basePieces = cutBlocks(pieces, {
    tree,
    isEnough: (mass) => mass.personCount >= plan.policy.mean,
    mayClose: () => true,
  });
  return { plan, tree, basePieces, atoms };
}

const emptyAtom = (atomId: string): AtomTally => ({ atomId, responseCount: 0, families: {}, choices: {} });

function atomPiece(atom: PlanAtom, index: number, tally: AtomTally, tree: UnitTree): Piece[] {
  if (tally.responseCount === 0) return [];
  const place = (unitId: string): number => found(tree.indexOf.get(unitId), `unit ${unitId} in the tree`);
  const mass = { personCount: tally.responseCount, counts: [], groupCount: 1, leaderUnits: [atom.unitId, ...atom.coveredUnitIds].map(place) };
  return [{ home: place(atom.unitId), levels: [...atom.levelIds].sort(byCodeUnit).join('+'), members: [index], mass }];
}

function baseBlock(piece: Piece, { plan, atoms }: CutGround): BaseBlock {
  const tallies = piece.members.map((member) => found(atoms[member], 'an atom'));
  const families = familiesOf(plan);
  const answered: Record<string, number> = {};
  for (const family of families) {
    family.items.forEach((item, index) => {
      answered[item.id] = tallies
        .flatMap((atom) => atom.families[family.id] ?? [])
        .reduce((sum, tally) => (tally.pattern[index] === '1' ? sum + tally.personCount : sum), 0);
    });
  }
  for (const item of choiceItemsOf(plan)) {
    answered[item.id] = tallies.reduce((sum, atom) => sum + (atom.choices[item.id]?.personCount ?? 0), 0);
  }
  return { atoms: piece.members, answerCount: piece.mass.personCount, answered };
}

/** Base blocks joined until comments may be shown: whole blocks of at least `comments` answers (R10). */
function commentBlocks({ plan, tree, basePieces }: CutGround): number[][] {
  const cut = (pieces: readonly Piece[], threshold: number): Piece[] =>
    cutBlocks(
      pieces.map((piece, index) => ({ ...piece, members: [index] })),
      { tree, isEnough: (mass) => mass.personCount >= threshold, mayClose: () => true },
    );
  const wide = cut(basePieces, plan.policy.share);
  const members = (piece: Piece): number[] => piece.members.flatMap((index) => found(wide[index], 'a block').members).sort((a, b) => a - b);
  return cut(wide, plan.policy.comments).map(members);
}

function report({ basePieces, atoms }: CutGround, strata: readonly StratumFigures[], gate: GateCount): DisclosureReport {
  const items = strata.flatMap((stratum) => stratum.items);
  const sums = items.flatMap((item) => item.means);
  return {
    atomCount: atoms.length,
    blockCount: basePieces.length,
    answerCount: atoms.reduce((sum, atom) => sum + atom.responseCount, 0),
    placedAnswerCount: basePieces.reduce((sum, piece) => sum + piece.mass.personCount, 0),
    sumBlockCount: sums.length,
    limitedSumCount: sums.filter((block) => block.belowBy + block.aboveBy > 0).length,
    shareBlockCount: items.reduce((sum, item) => sum + item.shares.length, 0),
    mixedShareBlockCount: gate.mixed,
    mergedShareBlockCount: gate.merged,
    hiddenShareBlockCount: gate.hidden,
  };
}
