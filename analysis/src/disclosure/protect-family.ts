import { cutBlocks, type CutRules, type Piece } from './cut-blocks.ts';
import { atomsIn, atomsOf, itemRules, sizeRules, type CutGround } from './cut-ground.ts';
import type { PlanDimension, ScaleItem } from './disclosure-plan.ts';
import { answersTo, coreItems, thresholdsOfFamily, type Family } from './families.ts';
import { found } from './found.ts';
import { indexSums } from './index-sums.ts';
import { protectItem, type GateCount } from './protect-item.ts';
import type { IndexBlocks, ItemBlocks, SpreadBlock } from './protected-figures.ts';
import type { ResponseTally } from './response-tally.ts';
import { squaredDeviation } from './spread.ts';

/** What is published of a family. */
export type FamilyBlocks = { readonly items: readonly ItemBlocks[]; readonly indices: readonly IndexBlocks[] };

/**
 * Blocks and limited statistics of a family: its core items on one partition with enough answers to each (R3), every filter item on its own.
 * An index is the sums of core items and nothing else, so that comparing it with them tells nothing (R16).
 */
export function protectFamily(family: Family, tally: ResponseTally, ground: CutGround, gate: GateCount): FamilyBlocks {
  const core = coreItems(family, tally);
  const thresholds = thresholdsOfFamily(family, ground.plan);
  const cut = (items: readonly ScaleItem[]): Piece[] => cutBlocks(piecesFor(items, ground), meanRules(items, family, ground, thresholds.mean));
  const corePieces = core.length === 0 ? [] : cut(core);
  const items = family.items.map((item) => protectItem({ item, meanPieces: core.includes(item) ? corePieces : cut([item]), thresholds, ground, gate }));
  const indices = family.dimensions.map((dimension): IndexBlocks => {
    const itemIds = core.map((item) => item.id).filter((id) => dimension.itemIds.includes(id));
    const own = items.filter((item) => itemIds.includes(item.itemId));
    return { dimensionId: dimension.id, itemIds, spreads: own.length === 0 ? [] : spreadBlocks({ dimension, own, corePieces, ground, family }) };
  });
  return { items, indices };
}

/** Base blocks, weighed by how many answered each of some items. */
function piecesFor(items: readonly ScaleItem[], ground: CutGround): Piece[] {
  return ground.basePieces.flatMap((base, index) => {
    const perAtom = atomsIn(base, ground).map((atom) => items.map((item) => answersTo(item, atom)));
    const counts = items.map((_, item) => perAtom.reduce((sum, answers) => sum + (answers[item] ?? 0), 0));
    const groupCount = perAtom.filter((answers) => answers.some((count) => count > 0)).length;
    return groupCount === 0 ? [] : [{ ...base, members: [index], mass: { ...base.mass, counts, groupCount } }];
  });
}

/**
 * Rules of the mean tier: the threshold on every item; where a block joins several groups, so many more that whoever is outside a protected
 * group leaves it room on this scale; leaders enough; a unit type where the items may be shown.
 */
function meanRules(items: readonly ScaleItem[], family: Family, ground: CutGround, threshold: number): CutRules {
  const range = Math.min(...items.map((item) => item.max - item.min));
  const joinedThreshold = Math.max(threshold, threshold - 1 + Math.ceil((threshold - 2) / range));
  const { tree, mayClose, hasLeaders } = itemRules(family.items, ground);
  return {
    tree,
    mayClose,
    isEnough: (mass) => Math.min(...mass.counts) >= (mass.groupCount > 1 ? joinedThreshold : threshold) && hasLeaders(mass),
  };
}

type SpreadWork = { dimension: PlanDimension; own: readonly ItemBlocks[]; corePieces: readonly Piece[]; ground: CutGround; family: Family };

/** Spread of an index where there are enough people for a full distribution. */
function spreadBlocks({ dimension, own, corePieces, ground, family }: SpreadWork): SpreadBlock[] {
  const { five, mean: threshold } = thresholdsOfFamily(family, ground.plan);
  const pieces = corePieces.map((piece, index) => ({ ...piece, members: [index] }));
  return cutBlocks(pieces, sizeRules(ground.tree, five)).map((piece): SpreadBlock => {
    const core = piece.members.map((index) => found(corePieces[index], 'a mean block'));
    const sums = indexSums(own, family.items, piece.members);
    const atoms = core.flatMap((member) => atomsOf(member, ground));
    return {
      blocks: core.flatMap((member) => member.members).sort((a, b) => a - b),
      answerCount: sums.answers,
      mean: sums.points / sums.answers,
      squaredDeviation: squaredDeviation(dimension, family, atoms, threshold),
    };
  });
}
