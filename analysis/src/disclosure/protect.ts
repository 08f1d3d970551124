import { checkPlan } from './check-plan.ts';
import { cutBlocks, type Piece } from './cut-blocks.ts';
import { atomsIn, groundOf, type CutGround } from './cut-ground.ts';
import type { DisclosurePlan } from './disclosure-plan.ts';
import { answersTo, choiceItemsOf, familiesOf } from './families.ts';
import { byCodeUnit, found } from './found.ts';
import { protectChoice } from './protect-choice.ts';
import { protectFamily } from './protect-family.ts';
import type { GateCount } from './protect-item.ts';
import type { BaseBlock, DisclosureReport, ItemBlocks, ProtectedFigures } from './protected-figures.ts';
import type { ResponseTally } from './response-tally.ts';
import { pooledSpreads } from './spread.ts';

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
  const blocks = families.map((family) => protectFamily(family, tally, ground, gate));
  const items = blocks.flatMap((family) => family.items);
  const indices = blocks.flatMap((family) => family.indices);
  return {
    schema: 'takhoyde/protected-figures@1',
    plan: ground.plan,
    atoms: ground.atoms.map((atom) => ({ id: atom.atomId, answerCount: atom.responseCount })),
    blocks: ground.basePieces.map((piece) => baseBlock(piece, ground)),
    items,
    indices,
    choices: choiceItemsOf(ground.plan).map((item) => protectChoice(item, ground)),
    commentBlocks: commentBlocks(ground),
    spreads: pooledSpreads(families, indices, ground.plan, tally),
    report: report(ground, items, gate),
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byCodeUnit(a.id, b.id);

/** Units and atoms in canonical order; levels, groups, items and dimensions keep theirs, which has a meaning. */
const canonicalPlan = (plan: DisclosurePlan): DisclosurePlan => ({
  ...plan,
  units: [...plan.units].sort(byId),
  atoms: [...plan.atoms].sort(byId),
});

function baseBlock(piece: Piece, ground: CutGround): BaseBlock {
  const atoms = atomsIn(piece, ground);
  const answered = ground.plan.items.map((item) => {
    const counts = atoms.map((atom) =>
      item.kind === 'scale' ? answersTo(item, atom) : (atom.choices[item.id]?.personCount ?? 0),
    );
    return [item.id, counts.reduce((sum, count) => sum + count, 0)] as const;
  });
  return { atoms: piece.members, answerCount: piece.mass.personCount, answered: Object.fromEntries(answered) };
}

/** Base blocks joined until comments may be shown: whole blocks of at least `comments` answers (R10). */
function commentBlocks({ plan, tree, basePieces }: CutGround): number[][] {
  const cut = (pieces: readonly Piece[], threshold: number): Piece[] =>
    cutBlocks(
      pieces.map((piece, index) => ({ ...piece, members: [index] })),
      { tree, isEnough: (mass) => mass.personCount >= threshold, mayClose: () => true },
    );
  const wide = cut(basePieces, plan.policy.share);
  const members = (piece: Piece): number[] =>
    piece.members.flatMap((index) => found(wide[index], 'a block').members).sort((a, b) => a - b);
  return cut(wide, plan.policy.comments).map(members);
}

function report({ basePieces, atoms }: CutGround, items: readonly ItemBlocks[], gate: GateCount): DisclosureReport {
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
