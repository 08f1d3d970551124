import type { ScaleItem } from './disclosure-plan.ts';
import { found } from './found.ts';
import type { Histogram } from './response-tally.ts';

/** Class of each score: 0 unfavourable, 1 neutral, 2 favourable. */
export type ScoreClasses = readonly (0 | 1 | 2)[];

/**
 * Which class each score of an item belongs to.
 */
export const classesOf = (item: ScaleItem): ScoreClasses =>
  Array.from({ length: item.max - item.min + 1 }, (_, score) => {
    const value = item.min + score;
    if (value <= Math.max(item.min - 1, ...item.unfavourable)) return 0;
    return value >= Math.min(item.max + 1, ...item.favourable) ? 2 : 1;
  });

/** Number of answers in a histogram. @example answersIn([1, 0, 2]) // 3 */
export const answersIn = (histogram: Histogram): number => histogram.reduce((sum, count) => sum + count, 0);

/** Sum of scores in a histogram. @example sumOf([1, 0, 2]) // 4 */
export const sumOf = (histogram: Histogram): number => histogram.reduce((sum, count, score) => sum + count * score, 0);

/**
 * How far from either end of the scale a sum is kept (R6): threshold − 1 points, so that any smaller group keeps room of as many; and no less than
 * it takes for two answers outside the unfavourable class, or one outside the favourable, or a block at its limit would show itself by having
 * no shares. Unit: points of the scale.
 * @example slackOf(6, [0, 0, 1, 2, 2]) // 5
 */
export const slackOf = (threshold: number, classes: ScoreClasses): number =>
  Math.max(threshold - 1, 2 * (classes.lastIndexOf(0) + 1), classes.includes(2) ? classes.length - classes.indexOf(2) : 0);

/**
 * The limits a sum of scores is kept within (R6). Edges: on a short scale where the two would cross, the slack is half of what there is.
 * @example sumLimits(6, 4, 5) // { low: 5, high: 19 }
 */
export function sumLimits(answerCount: number, range: number, slack: number): { low: number; high: number } {
  const room = Math.min(slack, Math.floor((range * answerCount) / 2));
  return { low: room, high: range * answerCount - room };
}

/**
 * The histogram moved inwards, one point at a time from its extreme end, until its sum is within the limits (R6).
 * Why a histogram and not only a sum: shares and distributions are made from the same people, or comparing them would undo the limit.
 */
export function limitSum(histogram: Histogram, slack: number): Histogram {
  const { low, high } = sumLimits(answersIn(histogram), histogram.length - 1, slack);
  const limited = [...histogram];
  for (let sum = sumOf(limited); sum < low; sum += 1)
    shift(
      limited,
      limited.findIndex((count) => count > 0),
      1,
    );
  for (let sum = sumOf(limited); sum > high; sum -= 1)
    shift(
      limited,
      limited.findLastIndex((count) => count > 0),
      -1,
    );
  return limited;
}

function shift(histogram: number[], score: number, points: number): void {
  histogram[score] = found(histogram[score], 'a score on the scale') - 1;
  histogram[score + points] = found(histogram[score + points], 'a score on the scale') + 1;
}

/**
 * Answers per class: unfavourable, neutral, favourable.
 * @example classCounts([1, 0, 2, 0, 3], [0, 0, 1, 2, 2]) // [1, 2, 3]
 */
export function classCounts(histogram: Histogram, classes: ScoreClasses): number[] {
  const counts = [0, 0, 0];
  histogram.forEach((count, score) => {
    const index = found(classes[score], 'a class for every score');
    counts[index] = (counts[index] ?? 0) + count;
  });
  return counts;
}

/**
 * How many answers a class lacks of those that must lie outside it (R6): two outside unfavourable, so that one who answered otherwise
 * cannot know the rest; one outside the other two. 0 when nothing is lacking, or when the class is the whole scale.
 * @example lackingOutside([6, 0, 0, 0, 0], [0, 0, 1, 2, 2], 0) // 2
 */
export function lackingOutside(histogram: Histogram, classes: ScoreClasses, inside: 0 | 1 | 2): number {
  if (classes.every((index) => index === inside)) return 0;
  const outside = histogram.reduce((sum, count, score) => (classes[score] === inside ? sum : sum + count), 0);
  return Math.max(0, (inside === 0 ? 2 : 1) - outside);
}

/** Whether no class holds all of a group, nor all but one the unfavourable class. */
export const isDiverse = (histogram: Histogram, classes: ScoreClasses): boolean =>
  ([0, 1, 2] as const).every((inside) => lackingOutside(histogram, classes, inside) === 0);

/**
 * The histogram with one answer moved just outside a class and others moved the other way by as many points, so that the sum stays.
 * Edges: `undefined` when there is nobody to move the other way.
 */
export function moveOneOutside(histogram: Histogram, classes: ScoreClasses, inside: 0 | 1 | 2): Histogram | undefined {
  const isInside = (score: number): boolean => classes[score] === inside;
  const top = classes.lastIndexOf(inside);
  const target = inside !== 2 && top + 1 < classes.length ? top + 1 : classes.indexOf(inside) - 1;
  const occupied = histogram.flatMap((count, score) => (count > 0 && isInside(score) ? [score] : []));
  const nearest = target > top ? occupied.at(-1) : occupied[0];
  if (nearest === undefined || target < 0) return undefined;
  const moved = [...histogram];
  shift(moved, nearest, target - nearest);
  return compensate(moved, nearest - target, isInside);
}

/**
 * Moves answers by `points` in all, one point at a time and never into the class: those inside it first, others when there are none.
 */
function compensate(histogram: number[], points: number, isInside: (score: number) => boolean): Histogram | undefined {
  const step = Math.sign(points);
  const canMove = (at: number): boolean => (histogram[at] ?? 0) > 0 && histogram[at + step] !== undefined;
  for (let left = Math.abs(points); left > 0; left -= 1) {
    const inside = histogram.findLastIndex((_, at) => canMove(at) && isInside(at));
    const score = inside >= 0 ? inside : histogram.findLastIndex((_, at) => canMove(at) && !isInside(at + step));
    if (score < 0) return undefined;
    shift(histogram, score, step);
  }
  return histogram;
}
