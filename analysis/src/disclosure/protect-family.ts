import { cutBlocks, type CutRules, type Piece } from './cut-blocks.ts';
import { atomsIn, atomsOf, itemRules, sizeRules, type CutGround } from './cut-ground.ts';
import type { PlanDimension, ScaleItem } from './disclosure-plan.ts';
import { answersTo, coreItems, thresholdsOfFamily, type Family } from './families.ts';
import { found } from './found.ts';
import { indexFrom } from './index-sums.ts';
import { protectItem, type GateCount } from './protect-item.ts';
import type { IndexBlocks, ItemBlocks, SpreadBlock } from './protected-figures.ts';
import { joinPartitions } from './join-partitions.ts';
import type { ResponseTally } from './response-tally.ts';
import { spreadOfDistribution, squaredDeviation } from './spread.ts';

/** What is published of a family. */
export type FamilyBlocks = { readonly items: readonly ItemBlocks[]; readonly indices: readonly IndexBlocks[] };

/**
 * Blocks and limited statistics of a family. Every item is cut where enough answered it, so that one that many skip hides no other (R3).
 * An index is the sums of core items where the blocks of all of them end, and nothing else, so that comparing it with them tells nothing (R16).
 */
export function protectFamily(family: Family, tally: ResponseTally, ground: CutGround, gate: GateCount): FamilyBlocks {
  const thresholds = thresholdsOfFamily(family, ground.plan);
  const pieces = new Map(
    family.items.map((item) => [item, cutBlocks(piecesFor(item, ground), meanRules(item, family, ground, thresholds.mean))]),
  );
  const items = [...pieces].map(([item, meanPieces]) => protectItem({ item, meanPieces, thresholds, ground, gate }));
  const core = coreItems(family, tally);
  const indices = family.dimensions.map((dimension): IndexBlocks => {
    const own = core.filter((item) => dimension.itemIds.includes(item.id));
    const joined = joinPartitions(
      own.map((item) => found(pieces.get(item), 'blocks')),
      ground.tree,
    );
    const itemIds = own.map((item) => item.id);
    const figures = items.filter((item) => itemIds.includes(item.itemId));
    return {
      dimensionId: dimension.id,
      itemIds,
      blocks: joined.map((piece) => piece.members),
      spreads: spreadBlocks({ dimension, figures, joined, ground, family }),
    };
  });
  return { items, indices };
}

/** Base blocks, weighed by how many answered an item. */
function piecesFor(item: ScaleItem, ground: CutGround): Piece[] {
  return ground.basePieces.flatMap((base, index) => {
    const perAtom = atomsIn(base, ground)
      .map((atom) => answersTo(item, atom))
      .filter((count) => count > 0);
    const personCount = perAtom.reduce((sum, count) => sum + count, 0);
    return personCount === 0
      ? []
      : [{ ...base, members: [index], mass: { ...base.mass, personCount, counts: [personCount], groupCount: perAtom.length } }];
  });
}

/**
 * Rules of the mean tier: the threshold; where a block joins several groups, so many more that whoever is outside a protected group leaves it
 * room on this scale; leaders enough; a unit type where the family may be shown.
 */
function meanRules(item: ScaleItem, family: Family, ground: CutGround, threshold: number): CutRules {
  const joinedThreshold = Math.max(threshold, threshold - 1 + Math.ceil((threshold - 2) / (item.max - item.min)));
  const { tree, mayClose, hasLeaders } = itemRules(family.items, ground);
  return {
    tree,
    mayClose,
    isEnough: (mass) => Math.min(...mass.counts) >= (mass.groupCount > 1 ? joinedThreshold : threshold) && hasLeaders(mass),
  };
}

type SpreadWork = {
  dimension: PlanDimension;
  figures: readonly ItemBlocks[];
  joined: readonly Piece[];
  ground: CutGround;
  family: Family;
};

/**
 * Spread of an index where there are enough people for a full distribution. With a single item the distribution itself says it; a spread of its
 * own would tell what was changed to limit that.
 */
function spreadBlocks(work: SpreadWork): SpreadBlock[] {
  const { dimension, figures, joined, ground, family } = work;
  const [only, ...others] = figures;
  if (only !== undefined && others.length === 0) return only.distributions.map(spreadOfDistribution);
  const { five, mean: threshold } = thresholdsOfFamily(family, ground.plan);
  const indexOf = indexFrom(figures, family.items);
  const pieces = joined.map((piece, index) => ({
    ...piece,
    members: [index],
    mass: { ...piece.mass, counts: [indexOf(piece.members).answers] },
  }));
  return cutBlocks(pieces, sizeRules(ground.tree, five)).map((piece): SpreadBlock => {
    const members = piece.members.map((index) => found(joined[index], 'an index block'));
    const blocks = members.flatMap((member) => member.members).sort((a, b) => a - b);
    const sums = indexOf(blocks);
    const atoms = members.flatMap((member) => atomsOf(member, ground));
    return {
      blocks,
      answerCount: sums.answers,
      mean: sums.points / sums.answers,
      squaredDeviation: squaredDeviation(dimension, family, atoms, threshold),
    };
  });
}
