import { answersIn, isDiverse, lackingOutside, moveOneOutside, type ScoreClasses } from './limit-histogram.ts';
import type { Histogram } from './response-tally.ts';
import { found } from './found.ts';

/**
 * Adds histograms of one item.
 * @example addHistograms([[1, 2], [3, 0]]) // [4, 2]
 */
export const addHistograms = (histograms: readonly Histogram[]): number[] =>
  found(histograms[0], 'a histogram').map((_, score) => histograms.reduce((sum, histogram) => sum + (histogram[score] ?? 0), 0));

/**
 * Answers of a share block as they may be counted, dealt to its mean blocks (R6, R13b). They have the published sum of every mean block; no
 * class holds all of the block, nor the unfavourable class all but one; and every mean block either is mixed in the same sense, or could be:
 * the same answers can be dealt so that it is. So no sum, share or distribution of these people, alone or together, proves that a group of
 * them agrees. A block that would prove it is changed until it does not, never singled out by being hidden.
 * Edges: `undefined` when that cannot be done without changing a published sum; the block must then be merged or left out.
 */
export function dealShareBlock(members: readonly Histogram[], classes: ScoreClasses): Histogram[] | undefined {
  const dealt = [...members];
  for (const inside of CLASSES) {
    while (lackingOutside(addHistograms(dealt), classes, inside) > 0) {
      if (!moveInSome(dealt, classes, inside)) return undefined;
    }
  }
  // A mixed member may take away another's witness, so start over after each; a mixed member stays mixed.
  for (let index = memberWithoutWitness(dealt, classes); index >= 0; index = memberWithoutWitness(dealt, classes)) {
    const mixed = mixMember(found(dealt[index], 'a member'), classes);
    if (mixed === undefined) return undefined;
    dealt[index] = mixed;
  }
  return isDiverse(addHistograms(dealt), classes) ? dealt : undefined;
}

const memberWithoutWitness = (dealt: readonly Histogram[], classes: ScoreClasses): number =>
  dealt.findIndex((member, index) => !isDiverse(member, classes) && !hasMixedWitness(dealt, index, classes));

const CLASSES = [0, 1, 2] as const;

function mixMember(member: Histogram, classes: ScoreClasses): Histogram | undefined {
  let mixed: Histogram | undefined = member;
  for (const inside of CLASSES) {
    while (mixed !== undefined && lackingOutside(mixed, classes, inside) > 0) mixed = moveOneOutside(mixed, classes, inside);
  }
  return mixed;
}

function moveInSome(members: Histogram[], classes: ScoreClasses, inside: 0 | 1 | 2): boolean {
  const bySize = members
    .map((_, index) => index)
    .sort((a, b) => answersIn(found(members[b], 'b')) - answersIn(found(members[a], 'a')) || a - b);
  for (const index of bySize) {
    const moved = moveOneOutside(found(members[index], 'a member'), classes, inside);
    if (moved === undefined) continue;
    members[index] = moved;
    return true;
  }
  return false;
}

/** Whether the answers of a share block could also be dealt, with the same sums, so that one mean block is mixed. */
function hasMixedWitness(members: readonly Histogram[], index: number, classes: ScoreClasses): boolean {
  const dealt = members.map((member) => [...member]);
  const block = found(dealt[index], 'a member');
  const needed = Math.max(...CLASSES.map((inside) => lackingOutside(block, classes, inside)));
  for (let swap = 0; swap < needed && !isDiverse(block, classes); swap += 1) {
    const inside = CLASSES.find((candidate) => lackingOutside(block, classes, candidate) > 0);
    if (inside === undefined || !dealt.some((other) => other !== block && swapPair(block, other, classes, inside))) return false;
  }
  return isDiverse(block, classes);
}

/** Exchanges two answers of `block` for two of `other` with the same sum, one of them from outside the class. */
function swapPair(block: number[], other: number[], classes: ScoreClasses, inside: 0 | 1 | 2): boolean {
  for (const given of pairs(block).filter((pair) => pair.every((score) => classes[score] === inside))) {
    for (const taken of pairs(other)) {
      if (given[0] + given[1] !== taken[0] + taken[1] || taken.every((score) => classes[score] === inside)) continue;
      deal(block, other, given);
      deal(other, block, taken);
      return true;
    }
  }
  return false;
}

function deal(from: number[], to: number[], scores: readonly number[]): void {
  for (const score of scores) {
    from[score] = found(from[score], 'a score') - 1;
    to[score] = found(to[score], 'a score') + 1;
  }
}

/** Pairs of scores that two different people of the histogram gave. */
function pairs(histogram: Histogram): [number, number][] {
  const scores = histogram.flatMap((count, score) => (count > 0 ? [score] : []));
  return scores.flatMap((a) =>
    scores.filter((b) => b > a || (b === a && (histogram[a] ?? 0) > 1)).map((b): [number, number] => [a, b]),
  );
}
