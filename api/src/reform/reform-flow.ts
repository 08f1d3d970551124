import type { ReformFlow } from '../contract/index.ts';
import { withBelow, type PlannedUnit } from './planned-structure.ts';
import type { Move, ReformView } from './reform-view.ts';

interface End {
  readonly id: string;
  readonly name: string;
}
interface Stream {
  readonly from: End;
  readonly to: End;
  readonly people: number;
  readonly isDivided: boolean;
}

const rounded = (people: number): number => Math.round(people * 10) / 10;

/** Sums of people per end, in the order that the ends are first met; the largest first when asked. */
const endsOf = (streams: readonly Stream[], side: 'from' | 'to'): ReformFlow['from'] => {
  const sums = new Map<string, { id: string; name: string; headcount: number }>();
  for (const stream of streams) {
    const end = stream[side];
    const before = sums.get(end.id) ?? { id: end.id, name: end.name, headcount: 0 };
    sums.set(end.id, { ...before, headcount: before.headcount + stream.people });
  }
  return [...sums.values()].map((end) => ({ ...end, headcount: rounded(end.headcount) }));
};

const joined = (streams: readonly Stream[]): ReformFlow['streams'] => {
  const sums = new Map<string, ReformFlow['streams'][number]>();
  for (const { from, to, people, isDivided } of streams) {
    const key = JSON.stringify([from.id, to.id]);
    const before = sums.get(key) ?? { fromId: from.id, toId: to.id, headcount: 0, dividedHeadcount: 0 };
    const dividedHeadcount = before.dividedHeadcount + (isDivided ? people : 0);
    sums.set(key, { ...before, headcount: before.headcount + people, dividedHeadcount });
  }
  return [...sums.values()].map((stream) => ({
    ...stream,
    headcount: rounded(stream.headcount),
    dividedHeadcount: rounded(stream.dividedHeadcount),
  }));
};

const flowOf = (
  unit: PlannedUnit | undefined,
  view: ReformView,
  streams: readonly Stream[],
  unchanged: ReformFlow['unchanged'],
): ReformFlow => ({
  unitId: unit?.id ?? null,
  unitName: unit?.name ?? view.planned[0]?.name ?? '',
  from: endsOf(streams, 'from'),
  to: endsOf(streams, 'to'),
  streams: joined(streams),
  unchanged,
});

const people = (move: Move): boolean => move.people > 0 && move.to !== null;

/** From virksomhet to virksomhet, in the order of the planned tree. Those that only go on are counted, not drawn. */
const flowOfAll = (view: ReformView): ReformFlow => {
  const all = view.moves
    .filter(people)
    .flatMap(({ fromVirksomhet, toVirksomhet, people: count, share }): Stream[] =>
      toVirksomhet === null ? [] : [{ from: fromVirksomhet, to: toVirksomhet, people: count, isDivided: share < 1 }],
    );
  const [outOf, into] = [Map.groupBy(all, ({ from }) => from.id), Map.groupBy(all, ({ to }) => to.id)];
  const goesOn = ({ from, to }: Stream): boolean =>
    from.id === to.id &&
    (outOf.get(from.id) ?? []).every((stream) => stream.to.id === to.id) &&
    (into.get(to.id) ?? []).every((stream) => stream.from.id === from.id);
  const [still, moving] = [all.filter(goesOn), all.filter((stream) => !goesOn(stream))];
  const order = new Map(view.planned.map(({ id }, place) => [id, place]));
  const sorted = moving.sort((one, other) => (order.get(one.to.id) ?? 0) - (order.get(other.to.id) ?? 0));
  const count = new Set(still.map(({ to }) => to.id)).size;
  return flowOf(undefined, view, sorted, { count, headcount: rounded(still.reduce((sum, stream) => sum + stream.people, 0)) });
};

/** The part of a unit that people work in: one of the units right below it, or the unit itself. */
const partsOf = (view: ReformView, unit: PlannedUnit): ReadonlyMap<string, End> => {
  const parts = new Map<string, End>([[unit.id, unit]]);
  for (const child of view.planned.filter(({ parentId }) => parentId === unit.id))
    for (const id of withBelow(view.planned, child.id)) parts.set(id, child);
  return parts;
};

/** Groups to come from: the virksomheter; when they are all from one, the parts of it; when that is one too, the units themselves. */
const groupingOf = (view: ReformView, moves: readonly Move[]): ((move: Move) => End) => {
  const byId = new Map(view.earlier.map((unit) => [unit.id, unit]));
  const pathOf = (move: Move): End[] => {
    const path: End[] = [];
    for (let unit = byId.get(move.from.id); unit !== undefined; unit = byId.get(unit.parentId ?? '')) {
      path.unshift(unit);
      if (unit.id === move.fromVirksomhet.id) break;
    }
    return path;
  };
  const paths = new Map(moves.map((move) => [move.from.id, pathOf(move)]));
  const longest = Math.max(0, ...[...paths.values()].map((path) => path.length));
  for (let depth = 0; depth < longest; depth += 1) {
    const at = (move: Move): End =>
      paths
        .get(move.from.id)
        ?.slice(0, depth + 1)
        .at(-1) ?? move.from;
    if (new Set(moves.map((move) => at(move).id)).size > 1) return at;
  }
  return ({ from }) => from;
};

const flowInto = (view: ReformView, unit: PlannedUnit): ReformFlow => {
  const parts = partsOf(view, unit);
  const moves = view.moves.filter((move) => people(move) && parts.has(move.to?.id ?? ''));
  const groupOf = groupingOf(view, moves);
  const order = new Map([...parts.values()].map(({ id }, place) => [id, place]));
  const streams = moves
    .map((move): Stream => ({
      from: groupOf(move),
      to: parts.get(move.to?.id ?? '') ?? unit,
      people: move.people,
      isDivided: move.share < 1,
    }))
    .sort((one, other) => (order.get(one.to.id) ?? 0) - (order.get(other.to.id) ?? 0));
  return flowOf(unit, view, streams, { count: 0, headcount: 0 });
};

/**
 * Where people come from: from today's virksomheter to the planned ones, or, inside one planned unit, from where its people work
 * today to the parts of it. Unit: people of whole units. Edges: people of closed units go nowhere and are not in it.
 */
export const reformFlow = (view: ReformView, unit: PlannedUnit | undefined): ReformFlow =>
  unit === undefined || unit.parentId === null ? flowOfAll(view) : flowInto(view, unit);
