import { cutBlocks, type Piece } from './cut-blocks.ts';
import { atomsIn, itemRules, type CutGround } from './cut-ground.ts';
import { thresholdsOf, type ChoiceItem } from './disclosure-plan.ts';
import { found } from './found.ts';
import type { ChoiceBlocks, CountBlock } from './protected-figures.ts';

/**
 * Limited option counts of a choice item. They are as fine as a full distribution, so they need as many answers (`five`).
 */
export function protectChoice(item: ChoiceItem, ground: CutGround): ChoiceBlocks {
  const threshold = thresholdsOf(ground.plan.policy, item.sensitivity).five;
  const { hasLeaders, ...rules } = itemRules([item], ground);
  const tallied = (piece: Piece) => atomsIn(piece, ground).flatMap((atom) => atom.choices[item.id] ?? []);
  const pieces = ground.basePieces.flatMap((base, index) => {
    const personCount = tallied(base).reduce((sum, choice) => sum + choice.personCount, 0);
    return personCount === 0 ? [] : [{ ...base, members: [index], mass: { ...base.mass, personCount, counts: [personCount] } }];
  });
  const blocks = cutBlocks(pieces, {
    ...rules,
    isEnough: (mass) => Math.min(...mass.counts) >= threshold && hasLeaders(mass),
  });
  return { itemId: item.id, counts: blocks.map((block) => choiceBlock(block, item, tallied, ground)) };
}

function choiceBlock(
  block: Piece,
  item: ChoiceItem,
  tallied: (piece: Piece) => { counts: readonly number[] }[],
  ground: CutGround,
): CountBlock {
  const tallies = block.members.flatMap((base) => tallied(found(ground.basePieces[base], 'a base block')));
  const counts = item.options.map((_, option) => tallies.reduce((sum, choice) => sum + (choice.counts[option] ?? 0), 0));
  const most = block.mass.personCount - 2;
  const limited = item.kind === 'single' ? limitSingle(counts, most) : counts.map((count) => Math.min(count, most));
  return {
    blocks: block.members,
    answerCount: block.mass.personCount,
    counts: limited,
    movedCount: limited.some((count) => count >= most) ? 2 : 0,
  };
}

/** At most all but two on one option; the surplus goes to the next most chosen one, so that the counts still add up. */
function limitSingle(counts: readonly number[], most: number): number[] {
  const order = counts.map((_, index) => index).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const [first, second] = order;
  const surplus = Math.max(0, Math.max(...counts) - most);
  return counts.map((count, index) => (index === first ? count - surplus : index === second ? count + surplus : count));
}
