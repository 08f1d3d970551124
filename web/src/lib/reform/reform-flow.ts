import type { ReformFlow } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';

/** A row of the table beside the picture: the same stream in words. */
export interface FlowRow {
  readonly from: string;
  readonly to: string;
  readonly people: string;
  readonly divided: string;
}

/** People in words: whole numbers, since a part of a divided unit is a reckoning. */
export const peopleIn = (headcount: number, { formats }: Reader): string => formats.count(Math.round(headcount));

const nameOf = (ends: ReformFlow['from'], id: string): string => ends.find((end) => end.id === id)?.name ?? id;

/** Every stream of a flow, the largest first within each target. */
export const flowRows = ({ from, to, streams }: ReformFlow, reader: Reader): FlowRow[] => {
  const order = new Map(to.map(({ id }, place) => [id, place]));
  return [...streams]
    .sort((one, other) => (order.get(one.toId) ?? 0) - (order.get(other.toId) ?? 0) || other.headcount - one.headcount)
    .map((stream) => ({
      from: nameOf(from, stream.fromId),
      to: nameOf(to, stream.toId),
      people: peopleIn(stream.headcount, reader),
      divided: stream.dividedHeadcount === 0 ? '–' : peopleIn(stream.dividedHeadcount, reader),
    }));
};

/** The flow in one or two sentences, for who hears the picture. */
export const flowSentence = (flow: ReformFlow, reader: Reader): string => {
  const words = reader.m.reform.flow;
  const [largest] = [...flow.streams].sort((one, other) => other.headcount - one.headcount);
  if (largest === undefined) return flow.unitId === null ? words.noChange : words.nobody;
  const people = peopleIn(
    flow.from.reduce((sum, { headcount }) => sum + headcount, 0),
    reader,
  );
  const count = (ends: ReformFlow['from']): string => reader.formats.count(ends.length);
  return [
    words.sentence(people, words.sources(count(flow.from)), words.targets(count(flow.to)), flow.unitName),
    words.largest(nameOf(flow.from, largest.fromId), nameOf(flow.to, largest.toId), peopleIn(largest.headcount, reader)),
  ].join(' ');
};
