import type { ScaleItem, TierThresholds } from './disclosure-plan.ts';
import { familiesOf, thresholdsOfFamily } from './families.ts';
import { found } from './found.ts';
import { classCounts, classesOf, lackingOutside, slackOf, sumLimits } from './limit-histogram.ts';
import { provenToAgree } from './possible-classes.ts';
import type { CountBlock, ItemBlocks, ProtectedFigures, SumBlock } from './protected-figures.ts';

/** Something in protected figures that must not go out, and where. */
export type GateFinding = { readonly place: string; readonly what: string };

type Blocks = { readonly blocks: readonly number[]; readonly answerCount: number };

/**
 * Checks protected figures as an outsider would, from what they say alone, before they are released (R13): blocks that are large enough, disjoint and
 * nested; sums, classes and distributions within their limits, agreeing with each other, and together proving of no block that it agrees.
 * A release with a finding does not go out. Edges: an empty list when nothing was found.
 */
export function releaseGate(figures: ProtectedFigures): GateFinding[] {
  const families = familiesOf(figures.plan);
  return [
    ...atomFindings(figures),
    ...families.flatMap((family) => {
      const thresholds = thresholdsOfFamily(family, figures.plan);
      return family.items.flatMap((item) =>
        itemFindings(
          item,
          found(
            figures.items.find(({ itemId }) => itemId === item.id),
            `blocks of ${item.id}`,
          ),
          thresholds,
        ),
      );
    }),
    ...figures.choices.flatMap(({ itemId, counts }) => sizeFindings(`choices/${itemId}`, counts, figures.plan.policy.five)),
    ...figures.indices.flatMap(({ dimensionId, itemIds, blocks }) =>
      itemIds.flatMap((itemId) =>
        nestFindings(
          `index/${dimensionId}`,
          blocks.map((own) => ({ blocks: own })),
          figures.items.find((item) => item.itemId === itemId)?.means ?? [],
        ),
      ),
    ),
  ];
}

const finding = (place: string, what: string): GateFinding[] => [{ place, what }];

function atomFindings({ blocks, plan }: ProtectedFigures): GateFinding[] {
  const atoms = blocks.flatMap((block) => block.atoms);
  return [
    ...(new Set(atoms).size < atoms.length ? finding('blocks', 'an atom in two blocks') : []),
    ...blocks.flatMap((block, index) =>
      block.answerCount < plan.policy.mean ? finding(`blocks[${index}]`, 'fewer answers than the threshold') : [],
    ),
  ];
}

function itemFindings(item: ScaleItem, blocks: ItemBlocks, thresholds: TierThresholds): GateFinding[] {
  const { means, shares, distributions } = blocks;
  return [
    ...sizeFindings(`mean/${item.id}`, means, thresholds.mean),
    ...sizeFindings(`share/${item.id}`, shares, thresholds.share),
    ...sizeFindings(`five/${item.id}`, distributions, thresholds.five),
    ...nestFindings(`share/${item.id}`, shares, means),
    ...nestFindings(`five/${item.id}`, distributions, shares),
    ...means.flatMap((block, index) =>
      isWithin(block, item, thresholds.mean) ? [] : finding(`mean/${item.id}[${index}]`, 'a sum beyond its limits'),
    ),
    ...shares.flatMap((share, index) => shareFindings(`share/${item.id}[${index}]`, share, means, item)),
    ...distributions.flatMap((block, index) => distributionFindings(`five/${item.id}[${index}]`, block, blocks, item)),
  ];
}

function sizeFindings(place: string, blocks: readonly Blocks[], threshold: number): GateFinding[] {
  const members = blocks.flatMap((block) => block.blocks);
  return [
    ...blocks.flatMap((block, index) =>
      block.answerCount < threshold ? finding(`${place}[${index}]`, 'fewer answers than the threshold') : [],
    ),
    ...(new Set(members).size < members.length ? finding(place, 'a base block in two blocks') : []),
  ];
}

/** Coarser blocks must be whole blocks of the finer tier. */
function nestFindings(place: string, coarse: readonly Pick<Blocks, 'blocks'>[], fine: readonly Blocks[]): GateFinding[] {
  const owner = new Map(coarse.flatMap(({ blocks }, index) => blocks.map((block) => [block, index] as const)));
  const isWhole = fine.every(({ blocks }) => new Set(blocks.map((block) => owner.get(block))).size === 1);
  return isWhole ? [] : finding(place, 'a block that is divided');
}

function isWithin({ answerCount, sum }: SumBlock, item: ScaleItem, threshold: number): boolean {
  const { low, high } = sumLimits(answerCount, item.max - item.min, slackOf(threshold, classesOf(item)));
  return sum >= low && sum <= high;
}

function shareFindings(place: string, share: CountBlock, means: readonly SumBlock[], item: ScaleItem): GateFinding[] {
  const classes = classesOf(item);
  const inside = partsOf(share, means);
  const isAlike = ([0, 1, 2] as const).some(
    (own) => classes.some((index) => index !== own) && lackingOutside(share.counts, [0, 1, 2], own) > 0,
  );
  return [
    ...(total(share.counts) === share.answerCount && sumOf(inside, 'answerCount') === share.answerCount
      ? []
      : finding(place, 'classes that do not add up')),
    ...(isAlike ? finding(place, 'a group that agrees') : []),
    ...(provenToAgree(inside, share.counts, classes).length > 0
      ? finding(place, 'sums and classes that prove a part to agree')
      : []),
  ];
}

/** A distribution must tell the same classes and the same sum as the blocks it is made of, or the difference tells what was limited. */
function distributionFindings(place: string, block: CountBlock, { means, shares }: ItemBlocks, item: ScaleItem): GateFinding[] {
  const classes = classCounts(block.counts, classesOf(item));
  const parts = partsOf(block, shares);
  const hasSameClasses = classes.every(
    (count, index) => count === parts.reduce((sum, part) => sum + (part.counts[index] ?? 0), 0),
  );
  const points = block.counts.reduce((sum, count, score) => sum + count * score, 0);
  const hasSameSum = points === sumOf(partsOf(block, means), 'sum') && total(block.counts) === block.answerCount;
  return [
    ...(hasSameClasses ? [] : finding(place, 'other classes than its parts')),
    ...(hasSameSum ? [] : finding(place, 'another sum than its parts')),
  ];
}

function partsOf<B extends Blocks>({ blocks }: Blocks, parts: readonly B[]): B[] {
  const held = new Set(blocks);
  return parts.filter((part) => held.has(part.blocks[0] ?? -1));
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
const sumOf = <K extends string>(parts: readonly Record<K, number>[], key: K): number =>
  parts.reduce((sum, part) => sum + part[key], 0);
