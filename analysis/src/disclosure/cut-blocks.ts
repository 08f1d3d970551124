import { byCodeUnit, found } from './found.ts';
import { ABOVE_ROOTS, type UnitTree } from './unit-tree.ts';

/**
 * What a set of people weighs. `counts`: answers per item that must reach the threshold (the weight is the smallest, R3).
 * `groupCount`: how many groups with answers it is made of. `leaderUnits`: units whose leaders its people speak about.
 */
export type Mass = {
  readonly personCount: number;
  readonly counts: readonly number[];
  readonly groupCount: number;
  readonly leaderUnits: readonly number[];
};

/** Something that is never divided: an atom, or a block of the finer tier. `members` are positions in that tier's list. */
export type Piece = { readonly home: number; readonly levels: string; readonly members: readonly number[]; readonly mass: Mass };

/** `isEnough`: may these people be a block; `mayClose`: may a block lie at this unit. */
export type CutRules = {
  readonly tree: UnitTree;
  readonly isEnough: (mass: Mass) => boolean;
  readonly mayClose: (unit: number) => boolean;
};

/** Least share of a unit's people that must lie in one-level blocks before its levels are kept apart (R2). */
const CLOSED_SHARE = 0.8;

/**
 * Cuts people into publication blocks, bottom-up over the units (R2): per level while there are enough of them, then the levels of
 * a unit together, and what is left one unit up; at a root the rest joins the smallest block. Every block satisfies `isEnough`.
 * Edges: when nobody anywhere is enough, nothing is a block. Source: docs/methods/disclosure.md
 */
export function cutBlocks(pieces: readonly Piece[], rules: CutRules): Piece[] {
  const closed: Piece[] = [];
  const open = new Map<number, Piece[]>();
  const counts = rules.tree.ids.map(() => ({ closed: 0, total: 0 }));
  for (const piece of pieces) {
    push(open, piece.home, piece);
    found(counts[piece.home], 'a home for every piece').total += piece.mass.personCount;
  }
  for (const unit of rules.tree.bottomUp) {
    const count = found(counts[unit], 'a count');
    const cut = cutUnit(unit, open.get(unit) ?? [], count, rules);
    closed.push(...cut.own);
    const parent = rules.tree.parents[unit] ?? ABOVE_ROOTS;
    if (parent === ABOVE_ROOTS) joinRest(closed, cut, unit, rules);
    else passUp(found(counts[parent], 'a count'), count, cut);
    if (parent !== ABOVE_ROOTS) cut.rest.forEach((piece) => push(open, parent, piece));
    open.delete(unit);
  }
  return closed.sort(byPlace);
}

type UnitCut = { own: Piece[]; rest: Piece[] };

function cutUnit(unit: number, open: readonly Piece[], count: { closed: number; total: number }, rules: CutRules): UnitCut {
  if (!rules.mayClose(unit)) return { own: [], rest: [...open] };
  const own: Piece[] = [];
  let rest: Piece[] = [];
  for (const sameLevel of groupByLevels(open)) {
    const block = joinPieces(sameLevel, unit);
    if (rules.isEnough(block.mass)) own.push(block);
    else rest.push(...sameLevel);
  }
  const inOwn = (): number => own.reduce((sum, block) => sum + block.mass.personCount, 0);
  if (rest.length > 0 && count.closed + inOwn() < CLOSED_SHARE * count.total) {
    if (closeTogether(own, rest, unit, rules)) rest = [];
  }
  return { own, rest };
}

/** All open levels of a unit as one block, or joined to the unit's own smallest block; false when neither is enough. */
function closeTogether(own: Piece[], rest: readonly Piece[], unit: number, rules: CutRules): boolean {
  const together = joinPieces(rest, unit);
  if (rules.isEnough(together.mass)) return own.push(together) > 0;
  const [smallest] = [...own].sort(bySize);
  if (smallest === undefined) return false;
  const joined = joinPieces([smallest, ...rest], unit);
  if (!rules.isEnough(joined.mass)) return false;
  own.splice(own.indexOf(smallest), 1, joined);
  return true;
}

/** At a root the rest is one block, or joins the root's smallest block, or the smallest of all. */
function joinRest(closed: Piece[], { own, rest }: UnitCut, root: number, rules: CutRules): void {
  if (rest.length === 0 || !rules.mayClose(root)) return;
  let joined = joinPieces(rest, root);
  const candidates = [
    ...[...own].sort(bySize),
    ...closed.filter((block) => isBelow(block, root, rules) && !own.includes(block)).sort(bySize),
  ];
  for (const block of candidates) {
    if (rules.isEnough(joined.mass)) break;
    closed.splice(closed.indexOf(block), 1);
    joined = joinPieces([block, joined], root);
  }
  if (rules.isEnough(joined.mass)) closed.push(joined);
}

const isBelow = (block: Piece, root: number, { tree }: CutRules): boolean =>
  (tree.first[block.home] ?? -1) >= (tree.first[root] ?? 0) && (tree.first[block.home] ?? -1) <= (tree.last[root] ?? -1);

function passUp(parent: { closed: number; total: number }, unit: { closed: number; total: number }, cut: UnitCut): void {
  parent.total += unit.total;
  parent.closed += unit.closed + cut.own.reduce((sum, block) => sum + block.mass.personCount, 0);
}

/**
 * Several pieces as one that lies at `home`. Masses add; levels are the union.
 */
export function joinPieces(pieces: readonly Piece[], home: number): Piece {
  const masses = pieces.map((piece) => piece.mass);
  return {
    home,
    levels: [...new Set(pieces.flatMap((piece) => piece.levels.split('+')))].sort(byCodeUnit).join('+'),
    members: pieces.flatMap((piece) => piece.members).sort((a, b) => a - b),
    mass: {
      personCount: masses.reduce((sum, mass) => sum + mass.personCount, 0),
      counts: found(masses[0], 'a piece').counts.map((_, index) =>
        masses.reduce((sum, mass) => sum + (mass.counts[index] ?? 0), 0),
      ),
      groupCount: masses.reduce((sum, mass) => sum + mass.groupCount, 0),
      leaderUnits: [...new Set(masses.flatMap((mass) => mass.leaderUnits))].sort((a, b) => a - b),
    },
  };
}

function groupByLevels(pieces: readonly Piece[]): Piece[][] {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) push(groups, piece.levels, piece);
  return [...groups].sort(([a], [b]) => byCodeUnit(a, b)).map(([, group]) => group);
}

function push<K>(map: Map<K, Piece[]>, key: K, piece: Piece): void {
  const list = map.get(key);
  if (list) list.push(piece);
  else map.set(key, [piece]);
}

const byPlace = (a: Piece, b: Piece): number => (a.members[0] ?? 0) - (b.members[0] ?? 0);
const bySize = (a: Piece, b: Piece): number => a.mass.personCount - b.mass.personCount || byPlace(a, b);
