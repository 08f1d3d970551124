import { joinPieces, type Piece } from './cut-blocks.ts';
import { found } from './found.ts';
import { lowestCommonAncestor, type UnitTree } from './unit-tree.ts';

/**
 * The finest blocks that are whole blocks of several partitions at once. Why: an index of several items can only be worked out where the blocks
 * of all of them end. Edges: a block that some partition does not reach at all is left out.
 */
export function joinPartitions(partitions: readonly (readonly Piece[])[], tree: UnitTree): Piece[] {
  const all = partitions.flatMap((partitioned, partition) => partitioned.map((piece) => ({ piece, partition })));
  const pieces = all.map(({ piece }) => piece);
  const holders = new Map<number, number[]>();
  pieces.forEach((piece, index) =>
    piece.members.forEach((member) => holders.set(member, [...(holders.get(member) ?? []), index])),
  );
  const seen = new Set<number>();
  return all.flatMap((_, start) => {
    const component = reach(start, pieces, holders, seen);
    if (new Set(component.map((index) => all[index]?.partition)).size < partitions.length) return [];
    return [
      joinedPiece(
        component.map((index) => found(all[index], 'a block').piece),
        tree,
      ),
    ];
  });
}

function reach(
  start: number,
  pieces: readonly Piece[],
  holders: ReadonlyMap<number, readonly number[]>,
  seen: Set<number>,
): number[] {
  const component: number[] = [];
  const queue = seen.has(start) ? [] : [start];
  seen.add(start);
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    component.push(index);
    for (const other of found(pieces[index], 'a block').members.flatMap((member) => holders.get(member) ?? [])) {
      if (seen.has(other)) continue;
      seen.add(other);
      queue.push(other);
    }
  }
  return component;
}

/** The pieces as one: every member once, weighed by the smallest number of answers any of the partitions has there. */
function joinedPiece(pieces: readonly Piece[], tree: UnitTree): Piece {
  const joined = joinPieces(
    pieces,
    lowestCommonAncestor(
      tree,
      pieces.map((piece) => piece.home),
    ),
  );
  return { ...joined, members: [...new Set(joined.members)] };
}
