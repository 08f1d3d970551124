import { found } from './found.ts';
import { lackingOutside, type ScoreClasses } from './limit-histogram.ts';

/** Answers per class: unfavourable, neutral, favourable. */
type Triple = readonly [number, number, number];

/** A mean block as it is published. */
type Sum = { readonly answerCount: number; readonly sum: number };

/**
 * Which mean blocks of a share block are proved to agree by their sums beside its classes: those that cannot, in any way the classes can be dealt
 * to the blocks with these sums, have enough answers outside a class. Returns their positions. Exact for sums and classes together.
 */
export function provenToAgree(sums: readonly Sum[], counts: readonly number[], classes: ScoreClasses): number[] {
  const perBlock = sums.map((sum) => possibleTriples(sum, classes));
  const size = sums.reduce((total, { answerCount }) => total + answerCount, 0) + 1;
  return sums.flatMap((_, index) => {
    const rest = reachable(
      perBlock.filter((_triples, other) => other !== index),
      size,
    );
    const possible = found(perBlock[index], 'a block').filter(([low, middle]) =>
      rest.has(((counts[0] ?? 0) - low) * size + ((counts[1] ?? 0) - middle)),
    );
    return ([0, 1, 2] as const).every((inside) => possible.some((triple) => isOutside(triple, classes, inside))) ? [] : [index];
  });
}

/** Whether a triple leaves enough outside a class: none lacking when each class is taken as one score. */
function isOutside(triple: Triple, classes: ScoreClasses, inside: 0 | 1 | 2): boolean {
  return classes.every((index) => index === inside) || lackingOutside(triple, [0, 1, 2], inside) === 0;
}

/** Every way the classes can be filled with this sum: each class reaches from all its lowest scores to all its highest. */
function possibleTriples({ answerCount, sum }: Sum, classes: ScoreClasses): Triple[] {
  const [lows, highs] = [
    [0, 1, 2].map((index) => classes.findIndex((own) => own === index)),
    [0, 1, 2].map((index) => classes.findLastIndex((own) => own === index)),
  ];
  const triples: Triple[] = [];
  for (let low = 0; low <= answerCount; low += 1) {
    for (let middle = 0; low + middle <= answerCount; middle += 1) {
      const triple: Triple = [low, middle, answerCount - low - middle];
      const isPresent = triple.every((count, index) => count === 0 || (lows[index] ?? -1) >= 0);
      const reach = (ends: readonly number[]): number =>
        triple.reduce((total, count, index) => total + count * (ends[index] ?? 0), 0);
      if (isPresent && reach(lows) <= sum && sum <= reach(highs)) triples.push(triple);
    }
  }
  return triples;
}

/** Every (unfavourable, neutral) that some blocks can have together, as one number each. */
function reachable(blocks: readonly (readonly Triple[])[], size: number): Set<number> {
  return blocks.reduce<Set<number>>(
    (sums, triples) => {
      const next = new Set<number>();
      for (const sum of sums) for (const [low, middle] of triples) next.add(sum + low * size + middle);
      return next;
    },
    new Set([0]),
  );
}
