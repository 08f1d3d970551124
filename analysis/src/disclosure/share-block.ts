import { answersIn, isDiverse, lackingOutside, moveOneOutside, type Histogram, type ScoreClasses } from './limit-histogram.ts';
import { found } from './found.ts';

/**
 * Adds histograms of one item.
 * @example addHistograms([[1, 2], [3, 0]]) // [4, 2]
 */
export const addHistograms = (histograms: readonly Histogram[]): number[] =>
  found(histograms[0], 'a histogram').map((_, score) => histograms.reduce((sum, histogram) => sum + (histogram[score] ?? 0), 0));

/**
 * Limits the classes of a share block (R6) by moving answers inside its mean blocks without changing their published sums.
 * Edges: `undefined` when that cannot be done; the block must then be merged or hidden.
 */
export function limitClasses(members: readonly Histogram[], classes: ScoreClasses): Histogram[] | undefined {
  const limited = [...members];
  for (const inside of [0, 1, 2] as const) {
    while (lackingOutside(addHistograms(limited), classes, inside) > 0) {
      if (!moveInSome(limited, classes, inside)) return undefined;
    }
  }
  return isDiverse(addHistograms(limited), classes) ? limited : undefined;
}

function moveInSome(members: Histogram[], classes: ScoreClasses, inside: 0 | 1 | 2): boolean {
  const bySize = members.map((_, index) => index).sort((a, b) => answersIn(found(members[b], 'b')) - answersIn(found(members[a], 'a')) || a - b);
  for (const index of bySize) {
    const moved = moveOneOutside(found(members[index], 'a member'), classes, inside);
    if (moved === undefined) continue;
    members[index] = moved;
    return true;
  }
  return false;
}

/**
 * The joint gate (R13b): whether every mean block inside a share block could, given all that is published of it (sums per mean block,
 * classes and full distribution of the whole), hold answers of more than one class. It is shown by a witness: another way to deal the same
 * answers to the same mean blocks, with the same sums, in which the block is mixed. No witness counts as a finding.
 */
export const everyMemberMayBeMixed = (members: readonly Histogram[], classes: ScoreClasses): boolean =>
  members.every((member, index) => isDiverse(member, classes) || hasMixedWitness(members, index, classes));

function hasMixedWitness(members: readonly Histogram[], index: number, classes: ScoreClasses): boolean {
  const dealt = members.map((member) => [...member]);
  const block = found(dealt[index], 'a member');
  const needed = Math.max(...([0, 1, 2] as const).map((inside) => lackingOutside(block, classes, inside)));
  for (let swap = 0; swap < needed && !isDiverse(block, classes); swap += 1) {
    const inside = ([0, 1, 2] as const).find((candidate) => lackingOutside(block, classes, candidate) > 0);
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
  return scores.flatMap((a) => scores.filter((b) => b > a || (b === a && (histogram[a] ?? 0) > 1)).map((b): [number, number] => [a, b]));
}
