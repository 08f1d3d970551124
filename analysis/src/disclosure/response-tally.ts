import { minAnsweredCount } from '../scoring/dimension-score.ts';
import { itemHistogramAt, scoreHistogramAt } from '../tally/cell-histograms.ts';
import type { CellCounts } from '../tally/cell-counts.ts';
import type { TallyDimension, TallyShape } from '../tally/tally-shape.ts';
import { rowCounter } from '../tally/row-counter.ts';
import type { ChoiceItem, DisclosurePlan, PlanDimension, ScaleItem } from './disclosure-plan.ts';
import { byCodeUnit, found } from './found.ts';

export type AnswerValue = number | string | readonly string[];

/** One person's answers: a whole number, `'NA'`, an option or options; a skipped item is absent. */
export type ResponseRow = { readonly atomId: string; readonly answers: Readonly<Record<string, AnswerValue>> };

/** How many gave each score, from 0 (bottom of the scale, after reversing) to max − min. */
export type Histogram = readonly number[];

/** How many people chose anything of a choice item, and how many chose each option. */
export type ChoiceTally = { readonly personCount: number; readonly counts: Histogram };

/**
 * Moments of one atom. `persons[dimension]` counts people by how many of its items they answered and what those add up to
 * (`"answered:points"`), which is all that a spread between people needs.
 */
export type AtomTally = {
  readonly atomId: string;
  readonly responseCount: number;
  readonly items: Readonly<Record<string, Histogram>>;
  readonly choices: Readonly<Record<string, ChoiceTally>>;
  readonly persons: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

/** Additive moments per atom: what is left of the answers once the rows are dropped. Lives in memory only. */
export type ResponseTally = { readonly atoms: readonly AtomTally[] };

const isScale = (item: DisclosurePlan['items'][number]): item is ScaleItem => item.kind === 'scale';

/**
 * Turns response rows into additive moments per atom; the rows can then be dropped. Order of rows does not matter.
 * Edges: a row of an unknown atom, or a score off its scale, is a broken promise; `'NA'` and absent count as not answered.
 */
export function tallyResponses(rows: Iterable<ResponseRow>, plan: DisclosurePlan): ResponseTally {
  const scaleItems = plan.items.filter(isScale);
  const choiceItems = plan.items.filter((item): item is ChoiceItem => item.kind !== 'scale');
  const cellOf = new Map(plan.atoms.map((atom, cell) => [atom.id, cell]));
  const choices = plan.atoms.map(() => emptyChoices(choiceItems));
  const counter = rowCounter(shapeOf(plan, scaleItems));
  for (const row of rows) {
    const cell = found(cellOf.get(row.atomId), 'a known atom for every response');
    counter.add(cell, (place) => pointsOf(found(scaleItems[place], 'an item'), row.answers));
    for (const item of choiceItems) addChoice(found(choices[cell], 'option counts'), item, row.answers[item.id]);
  }
  const counts = counter.counts();
  const atoms = plan.atoms.map(({ id }, cell) => ({
    ...atomAt(counts, cell, plan, scaleItems),
    atomId: id,
    choices: found(choices[cell], 'option counts'),
  }));
  return { atoms: atoms.sort((a, b) => byCodeUnit(a.atomId, b.atomId)) };
}

/** What is counted, in the places that the tally knows: an atom a cell, a scale item a column. */
function shapeOf({ atoms, dimensions }: DisclosurePlan, items: readonly ScaleItem[]): TallyShape {
  return {
    cellCount: atoms.length,
    optionCounts: items.map((item) => item.max - item.min + 1),
    dimensions: dimensions.map((dimension) => dimensionOf(dimension, items)),
  };
}

/** Items of unlike scales are added in units of their common range. */
function dimensionOf({ itemIds, minAnsweredShare }: PlanDimension, items: readonly ScaleItem[]): TallyDimension {
  const own = items.flatMap((item, itemPlace) => (itemIds.includes(item.id) ? [{ item, itemPlace }] : []));
  const common = commonRange(own.map(({ item }) => item));
  return {
    items: own.map(({ item, itemPlace }) => ({ itemPlace, unitsPerPoint: common / (item.max - item.min) })),
    minAnswered: minAnsweredCount(own.length, minAnsweredShare),
  };
}

/** Points above the bottom of the scale after reversing; `null` when the item was not answered. */
export function pointsOf(item: ScaleItem, answers: ResponseRow['answers']): number | null {
  const answer = answers[item.id];
  if (typeof answer !== 'number') return null;
  if (!Number.isSafeInteger(answer) || answer < item.min || answer > item.max) {
    throw new Error(`tallyResponses requires answers on the scale of item ${item.id}`);
  }
  return item.isReversed ? item.max - answer : answer - item.min;
}

/** An atom's counts as the records that are carried on: an item by its id, a score as `"answered:points"`. */
function atomAt(counts: CellCounts, cell: number, plan: DisclosurePlan, items: readonly ScaleItem[]) {
  const people = (dimension: number): Record<string, number> => {
    const bars = scoreHistogramAt(counts, dimension, cell).bars.map(
      ({ answeredCount, answerSum, count }) => [`${answeredCount}:${answerSum}`, count] as const,
    );
    return Object.fromEntries(bars.sort(([a], [b]) => byCodeUnit(a, b)));
  };
  return {
    responseCount: counts.people[cell] ?? 0,
    items: Object.fromEntries(items.map(({ id }, place) => [id, itemHistogramAt(counts, place, cell).counts])),
    persons: Object.fromEntries(plan.dimensions.map(({ id }, place) => [id, people(place)])),
  };
}

/** Least common multiple of the ranges of some scales: the unit in which unlike scales add as whole numbers. */
export function commonRange(items: readonly ScaleItem[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return items.map((item) => item.max - item.min).reduce((common, range) => (common * range) / divisor(common, range), 1);
}

type GrowingChoices = Record<string, { personCount: number; counts: number[] }>;

const emptyChoices = (items: readonly ChoiceItem[]): GrowingChoices =>
  Object.fromEntries(items.map(({ id, options }) => [id, { personCount: 0, counts: options.map(() => 0) }]));

function addChoice(choices: GrowingChoices, item: ChoiceItem, answer: AnswerValue | undefined): void {
  const chosen = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
  const indices = item.options.flatMap((option, index) => (chosen.includes(option) ? [index] : []));
  if (indices.length === 0 || (item.kind === 'single' && indices.length > 1)) return;
  const tally = found(choices[item.id], 'option counts');
  tally.personCount += 1;
  for (const index of indices) addOne(tally.counts, index);
}

function addOne(counts: number[], index: number): void {
  counts[index] = found(counts[index], 'a place on the scale') + 1;
}

/** Moments of nobody. */
export function emptyAtom({ items, dimensions }: DisclosurePlan): Omit<AtomTally, 'atomId'> {
  const scales = items.filter(isScale);
  return {
    responseCount: 0,
    items: Object.fromEntries(scales.map(({ id, min, max }) => [id, new Array<number>(max - min + 1).fill(0)])),
    choices: emptyChoices(items.filter((item): item is ChoiceItem => item.kind !== 'scale')),
    persons: Object.fromEntries(dimensions.map((dimension) => [dimension.id, {}])),
  };
}
