import type { ReformFlow } from '@takhoyde/api/contract';

/** A unit on one side of the picture: a bar with its name beside it. Unit: those of the picture. */
export interface FlowNode {
  readonly id: string;
  readonly name: string;
  readonly headcount: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** People on their way: a band from a bar to the left to one to the right. */
export interface FlowBand {
  readonly fromId: string;
  readonly toId: string;
  readonly headcount: number;
  readonly isDivided: boolean;
  readonly path: string;
  /** The order of its left end: neighbours are drawn in turns of colour. */
  readonly turn: number;
}

export interface FlowPicture {
  readonly width: number;
  readonly height: number;
  readonly from: readonly FlowNode[];
  readonly to: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
}

export const barWidth = 8;
const gap = 10;
/** A bar is never lower than its name. */
const lowestBar = 20;
const heightPerEnd = 42;
const top = 4;

type End = ReformFlow['from'][number];
type Stream = ReformFlow['streams'][number];

/** Left ends in the order of where most of their people go, so that few bands cross. */
const inOrderOfTargets = ({ from, to, streams }: ReformFlow): readonly End[] => {
  const placeOf = new Map(to.map(({ id }, place) => [id, place]));
  const middleOf = (end: End): number => {
    const own = streams.filter(({ fromId }) => fromId === end.id);
    const people = own.reduce((sum, { headcount }) => sum + headcount, 0);
    return own.reduce((sum, { toId, headcount }) => sum + (placeOf.get(toId) ?? 0) * headcount, 0) / (people || 1);
  };
  return from
    .map((end) => ({ end, middle: middleOf(end) }))
    .sort((one, other) => one.middle - other.middle)
    .map(({ end }) => end);
};

const heightsOf = (ends: readonly End[], perPerson: number): number[] =>
  ends.map(({ headcount }) => Math.max(lowestBar, headcount * perPerson));

const place = (ends: readonly End[], heights: readonly number[], x: number): FlowNode[] => {
  let y = top;
  return ends.map((end, at) => {
    const height = heights[at] ?? lowestBar;
    const node = { ...end, x, y, height };
    y += height + gap;
    return node;
  });
};

const totalOf = (heights: readonly number[]): number =>
  heights.reduce((sum, height) => sum + height, 0) + gap * (heights.length - 1);

/** Where each stream begins and ends on its bar: the bar is shared in proportion, in the order of the other side. */
const slots = (nodes: readonly FlowNode[], others: readonly FlowNode[], streams: readonly Stream[], side: 'fromId' | 'toId') => {
  const otherSide = side === 'fromId' ? 'toId' : 'fromId';
  const order = new Map(others.map(({ id }, at) => [id, at]));
  const placed = new Map<Stream, { y: number; height: number }>();
  for (const node of nodes) {
    let y = node.y;
    const own = streams.filter((stream) => stream[side] === node.id);
    for (const stream of own.sort((one, other) => (order.get(one[otherSide]) ?? 0) - (order.get(other[otherSide]) ?? 0))) {
      const height = node.headcount === 0 ? 0 : (stream.headcount / node.headcount) * node.height;
      placed.set(stream, { y, height });
      y += height;
    }
  }
  return placed;
};

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

const bandPath = (x1: number, left: { y: number; height: number }, x2: number, right: { y: number; height: number }): string => {
  const middle = (x1 + x2) / 2;
  const points = (...values: number[]): string => values.map(rounded).join(' ');
  return [
    `M${points(x1, left.y)}`,
    `C${points(middle, left.y, middle, right.y, x2, right.y)}`,
    `L${points(x2, right.y + right.height)}`,
    `C${points(middle, right.y + right.height, middle, left.y + left.height, x1, left.y + left.height)}`,
    'Z',
  ].join('');
};

/**
 * Lays a flow out in two columns. A bar is as high as its people, but never lower than its name; bands share the bars in proportion.
 * Edges: nothing moves, nothing is drawn.
 * @example layOutFlow({ unitId: null, unitName: 'By', from: [], to: [], streams: [], unchanged: { count: 0, headcount: 0 } }, 600).height // 8
 */
export const layOutFlow = (flow: ReformFlow, width: number): FlowPicture => {
  const sources = inOrderOfTargets(flow);
  const people = flow.from.reduce((sum, { headcount }) => sum + headcount, 0);
  const perPerson = people === 0 ? 0 : (heightPerEnd * Math.max(flow.from.length, flow.to.length)) / people;
  const [left, right] = [heightsOf(sources, perPerson), heightsOf(flow.to, perPerson)];
  const from = place(sources, left, 0);
  const to = place(flow.to, right, width - barWidth);
  const [starts, ends] = [slots(from, to, flow.streams, 'fromId'), slots(to, from, flow.streams, 'toId')];
  const turns = new Map(from.map(({ id }, at) => [id, at]));
  const bands = flow.streams.flatMap((stream): FlowBand[] => {
    const [start, end] = [starts.get(stream), ends.get(stream)];
    if (start === undefined || end === undefined) return [];
    return [
      {
        fromId: stream.fromId,
        toId: stream.toId,
        headcount: stream.headcount,
        isDivided: stream.dividedHeadcount > 0,
        path: bandPath(barWidth, start, width - barWidth, end),
        turn: (turns.get(stream.fromId) ?? 0) % 3,
      },
    ];
  });
  return { width, height: top * 2 + Math.max(0, totalOf(left), totalOf(right)), from, to, bands };
};
