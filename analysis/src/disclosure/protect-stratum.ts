import { cutBlocks, joinPieces, type CutRules, type Mass, type Piece } from './cut-blocks.ts';
import type { DisclosurePlan, PlanDimension, ScaleItem, TierThresholds } from './disclosure-plan.ts';
import { thresholdsOf } from './disclosure-plan.ts';
import { byCodeUnit, found } from './found.ts';
import { indexOfBlock, rangesOf } from './index-of-block.ts';
import { answersIn, classCounts, classesOf, limitSum, slackOf, sumLimits, sumOf, type Histogram, type ScoreClasses } from './limit-histogram.ts';
import type { CountBlock, StratumFigures, StratumIndex, StratumItem, SumBlock } from './protected-figures.ts';
import type { AtomTally } from './response-tally.ts';
import { addHistograms, dealShareBlock } from './share-block.ts';
import { isCounted, patternsIn, type Stratum } from './strata.ts';
import { lowestCommonAncestor, type UnitTree } from './unit-tree.ts';
import { squaredDeviation } from './spread.ts';

/** What cutting one stratum needs: the wave's tree, its base blocks as pieces of atoms, and the tally in the order of those atoms. */
export type CutGround = {
  readonly plan: DisclosurePlan;
  readonly tree: UnitTree;
  readonly basePieces: readonly Piece[];
  readonly atoms: readonly AtomTally[];
};

/** How many share blocks were changed, merged with a neighbour, or left out, so that they prove nothing about one of their parts. */
export type GateCount = { mixed: number; merged: number; hidden: number };

/**
 * Blocks and limited statistics of one stratum: means for all its items on one partition, shares and distributions per item on coarser ones.
 */
export function protectStratum(stratum: Stratum, ground: CutGround, gate: GateCount): StratumFigures {
  const thresholds = strictest(stratum, ground.plan);
  const pieces = stratumPieces(stratum, ground);
  const meanPieces = cutBlocks(pieces, meanRules(stratum, ground, thresholds.mean));
  const items = stratum.items.map((item) => protectItem({ item, stratum, ground, meanPieces, thresholds, gate }));
  const indices = stratum.dimensions.map((dimension) => protectIndex({ dimension, stratum, ground, meanPieces, items, thresholds }));
  return { id: stratum.id, kind: stratum.kind, items, indices };
}

/** The strictest thresholds of the whole family: its items are published beside one index. */
function strictest(stratum: Stratum, plan: DisclosurePlan): TierThresholds {
  const all = stratum.family.items.map((item) => thresholdsOf(plan.policy, item.sensitivity));
  return {
    mean: Math.max(...all.map((thresholds) => thresholds.mean)),
    share: Math.max(...all.map((thresholds) => thresholds.share)),
    five: Math.max(...all.map((thresholds) => thresholds.five)),
  };
}

function stratumPieces(stratum: Stratum, ground: CutGround): Piece[] {
  return ground.basePieces.flatMap((base, index) => {
    const atoms = base.members.map((member) => found(ground.atoms[member], 'a tally for every atom'));
    const perAtom = atoms.map((atom) => patternsIn(stratum, atom).reduce((sum, tally) => sum + tally.personCount, 0));
    const personCount = perAtom.reduce((sum, count) => sum + count, 0);
    if (personCount === 0) return [];
    const counts = stratum.items.map((item) => answersIn(itemHistogram(stratum, item, atoms)));
    const groupCount = perAtom.filter((count) => count > 0).length;
    return [{ ...base, members: [index], mass: { ...base.mass, personCount, counts, groupCount } }];
  });
}

function itemHistogram(stratum: Stratum, item: ScaleItem, atoms: readonly AtomTally[]): Histogram {
  const position = stratum.family.items.indexOf(item);
  const histograms = atoms.flatMap((atom) => patternsIn(stratum, atom).map((tally) => found(tally.histograms[position], 'a histogram')));
  return histograms.length === 0 ? new Array<number>(item.max - item.min + 1).fill(0) : addHistograms(histograms);
}

/**
 * Rules of the mean tier: the threshold on every item; where a block joins several groups, so many more that whoever is outside a protected
 * group leaves it a full scale point of room on this scale; leaders enough; a unit type where the items may be shown.
 */
function meanRules(stratum: Stratum, { plan, tree }: CutGround, threshold: number): CutRules {
  const range = Math.min(...stratum.items.map((item) => item.max - item.min));
  const joinedThreshold = Math.max(threshold, threshold - 1 + Math.ceil((threshold - 2) / range));
  const minLeaders = Math.max(...stratum.family.items.map((item) => item.minLeaders));
  const units = [...plan.units].sort((a, b) => byCodeUnit(a.id, b.id));
  const leaders = (mass: Mass): number => mass.leaderUnits.reduce((sum, unit) => sum + (units[unit]?.leaderCount ?? 0), 0);
  const allowed = stratum.family.items.flatMap((item) => (item.shownAtUnitTypes === undefined ? [] : [new Set(item.shownAtUnitTypes)]));
  return {
    tree,
    isEnough: (mass) =>
      Math.min(...mass.counts) >= (mass.groupCount > 1 ? joinedThreshold : threshold) && (minLeaders === 0 || leaders(mass) >= minLeaders),
    mayClose: (unit) => allowed.every((types) => types.has(units[unit]?.unitType ?? '')),
  };
}

type ItemWork = {
  item: ScaleItem;
  stratum: Stratum;
  ground: CutGround;
  meanPieces: readonly Piece[];
  thresholds: TierThresholds;
  gate: GateCount;
};

function protectItem(work: ItemWork): StratumItem {
  const { item, stratum, ground, meanPieces, thresholds } = work;
  const limited = meanPieces.map((piece) => limitSum(itemHistogram(stratum, item, atomsOf(piece, ground)), slackOf(thresholds.mean, classesOf(item))));
  const shares = safeShares(work, limited);
  const distributions = cutBlocks(shares.map((share, index) => ({ ...share.piece, members: [index] })), sizeRules(ground.tree, thresholds.five));
  return {
    itemId: item.id,
    means: meanPieces.map((piece, index): SumBlock => sumBlock(piece, found(limited[index], 'a histogram'), slackOf(thresholds.mean, classesOf(item)))),
    shares: shares.map((share) => countBlock(share, meanPieces, classCounts(share.histogram, classesOf(item)))),
    distributions: distributions.map((piece) => distributionBlock(piece, shares, meanPieces)),
  };
}

/** The atoms of a mean block. */
const atomsOf = (piece: Piece, ground: CutGround): AtomTally[] =>
  piece.members.flatMap((base) => found(ground.basePieces[base], 'a base block').members.map((atom) => found(ground.atoms[atom], 'an atom')));

const sizeRules = (tree: UnitTree, threshold: number): CutRules => ({
  tree,
  isEnough: (mass) => Math.min(...mass.counts) >= threshold,
  mayClose: () => true,
});

function sumBlock(piece: Piece, histogram: Histogram, slack: number): SumBlock {
  const [answerCount, sum] = [answersIn(histogram), sumOf(histogram)];
  const { low, high } = sumLimits(answerCount, histogram.length - 1, slack);
  return { blocks: piece.members, answerCount, sum, belowBy: sum <= low ? low : 0, aboveBy: sum >= high ? low : 0 };
}

/** A share block: mean blocks (`piece.members`), and their histograms with classes limited. */
type Share = { piece: Piece; histogram: Histogram; movedCount: number };

/** Share blocks of one item; those that fail the joint gate are merged with their nearest neighbour, or hidden when there is none. */
function safeShares(work: ItemWork, limited: readonly Histogram[]): Share[] {
  const { item, ground, meanPieces, thresholds, gate } = work;
  const position = work.stratum.items.indexOf(item);
  const onItem = meanPieces.map((piece, index) => ({ ...piece, members: [index], mass: { ...piece.mass, counts: [piece.mass.counts[position] ?? 0] } }));
  const waiting = cutBlocks(onItem, sizeRules(ground.tree, thresholds.share));
  const safe: Share[] = [];
  for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) {
    const share = limitShare(piece, limited, item, thresholds.mean, gate);
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

function limitShare(piece: Piece, limited: readonly Histogram[], item: ScaleItem, threshold: number, gate: GateCount): Share | undefined {
  const classes = classesOf(item);
  const members = piece.members.map((index) => found(limited[index], 'a histogram'));
  const dealt = dealShareBlock(members, classes);
  if (dealt === undefined) return undefined;
  const histogram = addHistograms(dealt);
  if (addHistograms(members).some((count, score) => count !== histogram[score])) gate.mixed += 1;
  const points = members.map((member) => sumBlock(piece, member, slackOf(threshold, classes))).reduce((sum, { belowBy, aboveBy }) => sum + belowBy + aboveBy, 0);
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
  const rank = (other: Piece): readonly number[] => [-depth(other), other.levels === piece.levels ? 0 : 1, other.mass.personCount, other.members[0] ?? 0];
  const near = others.filter((other) => depth(other) >= 0).map((other) => ({ other, rank: rank(other) }));
  near.sort((a, b) => a.rank.map((value, index) => value - (b.rank[index] ?? 0)).find((difference) => difference !== 0) ?? 0);
  return near[0]?.other;
}

function remove(waiting: Piece[], safe: Share[], piece: Piece): void {
  const at = waiting.indexOf(piece);
  if (at >= 0) waiting.splice(at, 1);
  else safe.splice(safe.findIndex((share) => share.piece === piece), 1);
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

type IndexWork = { dimension: PlanDimension; stratum: Stratum; ground: CutGround; meanPieces: readonly Piece[]; items: readonly StratumItem[]; thresholds: TierThresholds };

/** Who counts in an index per mean block, and the spread of their scores where there are enough for a full distribution. */
function protectIndex(work: IndexWork): StratumIndex {
  const { dimension, stratum, ground, meanPieces, thresholds } = work;
  const counted = meanPieces.map((piece) =>
    atomsOf(piece, ground)
      .flatMap((atom) => patternsIn(stratum, atom))
      .reduce((sum, tally) => (isCounted(stratum.family, dimension, tally.pattern) ? sum + tally.personCount : sum), 0),
  );
  const onIndex = meanPieces.map((piece, index) => ({ ...piece, members: [index], mass: { ...piece.mass, counts: [counted[index] ?? 0] } }));
  const spreads = stratum.kind === 'whole' ? cutBlocks(onIndex, sizeRules(ground.tree, thresholds.five)) : [];
  return {
    dimensionId: dimension.id,
    itemIds: stratum.items.filter((item) => dimension.itemIds.includes(item.id)).map((item) => item.id),
    persons: meanPieces.map((piece, index) => ({ blocks: piece.members, answerCount: counted[index] ?? 0 })),
    spreads: spreads.map((piece) => spreadBlock(piece, counted, work)),
  };
}

function spreadBlock(piece: Piece, counted: readonly number[], work: IndexWork): StratumIndex['spreads'][number] {
  const { dimension, stratum, ground, meanPieces, items, thresholds } = work;
  const own = items.filter((item) => dimension.itemIds.includes(item.itemId));
  const ranges = rangesOf(stratum.items);
  const answerCount = piece.mass.counts[0] ?? 0;
  const total = piece.members.reduce((sum, index) => sum + (counted[index] ?? 0) * (indexOfBlock(own, index, ranges) ?? 0), 0);
  const atoms = piece.members.flatMap((index) => atomsOf(found(meanPieces[index], 'a mean block'), ground));
  return {
    blocks: baseBlocksOf(piece, meanPieces),
    answerCount,
    mean: total / answerCount,
    squaredDeviation: squaredDeviation(stratum, dimension, atoms, thresholds.mean),
  };
}
