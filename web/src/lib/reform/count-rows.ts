import type { ReformSimulation } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';

/** One line of a comparison: what is counted, and the count in each structure. */
export interface CountRow {
  readonly head: string;
  readonly cells: readonly string[];
}

const kindName = (kind: string, { m }: Reader): string => {
  const known: Readonly<Record<string, string>> = m.reform.kinds;
  return known[kind] ?? kind;
};

/** Virksomheter by kind in words: «9 bydeler, 9 etater og 1 foretak». */
export const kindsInWords = ({ kinds }: ReformSimulation, reader: Reader): string =>
  reader.formats.list(kinds.map(({ kind, count }) => `${reader.formats.count(count)} ${kindName(kind, reader)}`));

/** How one structure is counted, in words. */
type Cell = (told: ReformSimulation) => string;

const kindRows = (simulations: readonly ReformSimulation[], reader: Reader): (readonly [string, Cell])[] => {
  const { formats, m } = reader;
  const words = m.reform.counts;
  const people = (count: number): string => formats.count(Math.round(count));
  const kinds = [...new Set(simulations.flatMap((told) => told.kinds.map(({ kind }) => kind)))];
  const counts = kinds.map((kind): readonly [string, Cell] => [
    words.virksomheter(kindName(kind, reader)),
    (told) => formats.count(told.kinds.find((found) => found.kind === kind)?.count ?? 0),
  ]);
  const sizes = kinds.slice(0, 1).map((kind): readonly [string, Cell] => [
    words.size(kindName(kind, reader)),
    (told) => {
      const found = told.kinds.find((own) => own.kind === kind);
      return found === undefined ? '–' : words.range(people(found.smallest), people(found.largest));
    },
  ]);
  return [...counts, ...sizes];
};

const peopleRows = ({ formats, m }: Reader): (readonly [string, Cell])[] => {
  const words = m.reform.counts;
  const people = (count: number): string => formats.count(Math.round(count));
  const shared = (count: number, { headcount }: ReformSimulation): string =>
    headcount === 0 ? people(count) : words.share(people(count), formats.percentOf(count / headcount));
  return [
    [words.units, ({ unitCount }) => formats.count(unitCount)],
    [words.headcount, ({ headcount }) => people(headcount)],
    [words.newVirksomhet, (told) => shared(told.peopleInNewVirksomhet, told)],
    [words.crossing, (told) => shared(told.peopleCrossing, told)],
    [words.closed, ({ peopleClosed }) => people(peopleClosed)],
  ];
};

const measuringRows = (simulations: readonly ReformSimulation[], reader: Reader): (readonly [string, Cell])[] => {
  const { formats, m } = reader;
  const words = m.reform.counts;
  const wave = simulations.find(({ lastWave }) => lastWave !== null)?.lastWave ?? null;
  const ofAll = (count: number, total: number): string => words.ofAll(formats.count(count), formats.count(total));
  const ofWave: Cell = ({ lastWave }) => (lastWave === null ? '–' : ofAll(lastWave.comparableUnitCount, lastWave.shownUnitCount));
  return [
    [words.grades, ({ grades, unitCount }) => ofAll(grades.A, unitCount)],
    [words.gradeB, ({ grades }) => formats.count(grades.B)],
    [words.gradeC, ({ grades }) => formats.count(grades.C)],
    [words.gradeN, ({ grades }) => formats.count(grades.N)],
    [words.buckets, ({ buckets }) => formats.count(buckets.count)],
    [words.alone, ({ buckets }) => ofAll(buckets.aloneCount, buckets.groupCount)],
    ...(wave === null ? [] : [[words.lastWave(reader.text(wave.title)), ofWave] as const]),
  ];
};

/**
 * Structures side by side, in the counts of their simulations. The kinds of virksomhet are those that any of them has.
 * Edges: a structure without a released wave behind it says so with a dash.
 */
export const countRows = (simulations: readonly ReformSimulation[], reader: Reader): CountRow[] =>
  [...kindRows(simulations, reader), ...peopleRows(reader), ...measuringRows(simulations, reader)].map(([head, cell]) => ({
    head,
    cells: simulations.map(cell),
  }));
