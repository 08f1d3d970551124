import { cutBlocks, joinPieces, type Piece } from './cut-blocks.ts';
import { atomsOf, sizeRules, type CutGround } from './cut-ground.ts';
import type { ScaleItem, TierThresholds } from './disclosure-plan.ts';
import { found } from './found.ts';
import { answersIn, classCounts, classesOf, limitSum, slackOf, sumLimits, sumOf, type ScoreClasses } from './limit-histogram.ts';
import type { CountBlock, ItemBlocks, SumBlock } from './protected-figures.ts';
import type { Histogram } from './response-tally.ts';
import { addHistograms, dealShareBlock } from './share-block.ts';
import { lowestCommonAncestor, type UnitTree } from './unit-tree.ts';

/** How many share blocks were changed, merged with a neighbour, or left out, so that they prove nothing about one of their parts. */
export type GateCount = { mixed: number; merged: number; hidden: number };

type ItemWork = {
  readonly item: ScaleItem;
  /** Mean blocks as pieces of base blocks. */
  readonly meanPieces: readonly Piece[];
  readonly thresholds: TierThresholds;
  readonly ground: CutGround;
  readonly gate: GateCount;
};

/**
 * Limited statistics of one item on its mean blocks: sums, then class counts on whole mean blocks, then full counts on whole share blocks (R4, R6).
 */
export function protectItem(work: ItemWork): ItemBlocks {
  const { item, ground, meanPieces, thresholds } = work;
  const slack = slackOf(thresholds.mean, classesOf(item));
  const limited = meanPieces.map((piece) =>
    limitSum(addHistograms(atomsOf(piece, ground).map((atom) => found(atom.items[item.id], 'a histogram'))), slack),
  );
  const shares = safeShares(work, limited);
  const wide = shares.map((share, index) => ({
    ...share.piece,
    members: [index],
    mass: { ...share.piece.mass, counts: [answersIn(share.histogram)] },
  }));
  return {
    itemId: item.id,
    means: meanPieces.map((piece, index): SumBlock => sumBlock(piece, found(limited[index], 'a histogram'), slack)),
    shares: shares.map((share) => countBlock(share, meanPieces, classCounts(share.histogram, classesOf(item)))),
    distributions: cutBlocks(wide, sizeRules(ground.tree, thresholds.five)).map((piece) =>
      distributionBlock(piece, shares, meanPieces),
    ),
  };
}

function sumBlock(piece: Piece, histogram: Histogram, slack: number): SumBlock {
  const [answerCount, sum] = [answersIn(histogram), sumOf(histogram)];
  const { low, high } = sumLimits(answerCount, histogram.length - 1, slack);
  return { blocks: piece.members, answerCount, sum, belowBy: sum <= low ? low : 0, aboveBy: sum >= high ? low : 0 };
}

/** A share block: mean blocks (`piece.members`), and their histograms with classes limited. */
type Share = { piece: Piece; histogram: Histogram; movedCount: number };

/** Share blocks of one item; those that fail the joint gate are merged with their nearest neighbour, or hidden when there is none. */
function safeShares(work: ItemWork, limited: readonly Histogram[]): Share[] {
  const { ground, meanPieces, thresholds, gate } = work;
  const answered = limited.map(answersIn);
  const onItem = meanPieces.map((piece, index) => ({
    ...piece,
    members: [index],
    mass: { ...piece.mass, counts: [answered[index] ?? 0] },
  }));
  const waiting = cutBlocks(onItem, sizeRules(ground.tree, thresholds.share));
  const safe: Share[] = [];
  for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) {
    const share = limitShare(piece, limited, work);
    if (share) {
      safe.push(share);
      continue;
    }
    const neighbour = nearest(piece, [...waiting, ...safe.map((other) => other.piece)], ground.tree);
    if (neighbour === undefined) gate.hidden += 1;
    else {
      gate.merged += 1;
      remove(waiting, safe, neighbour);
      waiting.push(joinPieces([piece, neighbour], lowestCommonAncestor(ground.tree, [piece.home, neighbour.home])));
    }
  }
  return safe.sort((a, b) => (a.piece.members[0] ?? 0) - (b.piece.members[0] ?? 0));
}

function limitShare(piece: Piece, limited: readonly Histogram[], { item, thresholds, gate }: ItemWork): Share | undefined {
  const classes = classesOf(item);
  const members = piece.members.map((index) => found(limited[index], 'a histogram'));
  const dealt = dealShareBlock(members, classes);
  if (dealt === undefined) return undefined;
  const histogram = addHistograms(dealt);
  if (addHistograms(members).some((count, score) => count !== histogram[score])) gate.mixed += 1;
  const points = members
    .map((member) => sumBlock(piece, member, slackOf(thresholds.mean, classes)))
    .reduce((sum, { belowBy, aboveBy }) => sum + belowBy + aboveBy, 0);
  return { piece, histogram, movedCount: points + (isAtClassLimit(histogram, classes) ? MOST_MOVED : 0) };
}

/** Most answers that change class when a class stands on its limit. */
const MOST_MOVED = 2;

/** Whether a class lies on its limit: two outside unfavourable, one outside favourable, two outside neutral. */
const isAtClassLimit = (histogram: Histogram, classes: ScoreClasses): boolean => {
  const answered = answersIn(histogram);
  return classCounts(histogram, classes).some((count, inside) => count >= answered - (inside === 2 ? 1 : 2));
};

function nearest(piece: Piece, others: readonly Piece[], tree: UnitTree): Piece | undefined {
  const depth = (other: Piece): number => {
    const ancestor = lowestCommonAncestor(tree, [piece.home, other.home]);
    return tree.depths[ancestor] ?? -1;
  };
  const rank = (other: Piece): readonly number[] => [
    -depth(other),
    other.levels === piece.levels ? 0 : 1,
    other.mass.personCount,
    other.members[0] ?? 0,
  ];
  const near = others.filter((other) => depth(other) >= 0).map((other) => ({ other, rank: rank(other) }));
  near.sort((a, b) => a.rank.map((value, index) => value - (b.rank[index] ?? 0)).find((difference) => difference !== 0) ?? 0);
  return near[0]?.other;
}

function remove(waiting: Piece[], safe: Share[], piece: Piece): void {
  const at = waiting.indexOf(piece);
  if (at >= 0) waiting.splice(at, 1);
  else
    safe.splice(
      safe.findIndex((share) => share.piece === piece),
      1,
    );
}

const baseBlocksOf = (piece: Piece, meanPieces: readonly Piece[]): number[] =>
  piece.members.flatMap((index) => found(meanPieces[index], 'a mean block').members).sort((a, b) => a - b);

const countBlock = (share: Share, meanPieces: readonly Piece[], counts: readonly number[]): CountBlock => ({
  blocks: baseBlocksOf(share.piece, meanPieces),
  answerCount: answersIn(share.histogram),
  counts,
  movedCount: share.movedCount,
});

function distributionBlock(piece: Piece, shares: readonly Share[], meanPieces: readonly Piece[]): CountBlock {
  const members = piece.members.map((index) => found(shares[index], 'a share block'));
  const histogram = addHistograms(members.map((share) => share.histogram));
  return {
    blocks: members.flatMap((share) => baseBlocksOf(share.piece, meanPieces)).sort((a, b) => a - b),
    answerCount: answersIn(histogram),
    counts: histogram,
    movedCount: members.reduce((sum, share) => sum + share.movedCount, 0),
  };
}
