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

type GrowingAtom = {
  responseCount: number;
  items: Record<string, number[]>;
  choices: Record<string, { personCount: number; counts: number[] }>;
  persons: Record<string, Record<string, number>>;
};

/**
 * Turns response rows into additive moments per atom; the rows can then be dropped. Order of rows does not matter.
 * Edges: a row of an unknown atom, or a score off its scale, is a broken promise; `'NA'` and absent count as not answered.
 */
export function tallyResponses(rows: Iterable<ResponseRow>, plan: DisclosurePlan): ResponseTally {
  const atoms = new Map(plan.atoms.map((atom) => [atom.id, emptyAtom(plan)]));
  const scaleItems = plan.items.filter((item): item is ScaleItem => item.kind === 'scale');
  const choiceItems = plan.items.filter((item): item is ChoiceItem => item.kind !== 'scale');
  const indices = plan.dimensions.map((dimension) => personIndex(dimension, scaleItems));
  for (const row of rows) {
    const atom = found(atoms.get(row.atomId), 'a known atom for every response');
    atom.responseCount += 1;
    const scores = new Map(scaleItems.flatMap((item) => scoreOf(item, row.answers[item.id])));
    for (const [itemId, score] of scores) addOne(found(atom.items[itemId], 'a histogram'), score);
    for (const index of indices) addPerson(found(atom.persons[index.id], 'a count of people'), index, scores);
    for (const item of choiceItems) addChoice(atom, item, row.answers[item.id]);
  }
  return {
    atoms: [...atoms]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([atomId, atom]) => ({ atomId, ...atom, persons: inOrder(atom.persons) })),
  };
}

/** Points above the bottom of the scale after reversing, when the item was answered. */
function scoreOf(item: ScaleItem, answer: AnswerValue | undefined): [string, number][] {
  if (typeof answer !== 'number') return [];
  if (!Number.isSafeInteger(answer) || answer < item.min || answer > item.max) {
    throw new Error(`tallyResponses requires answers on the scale of item ${item.id}`);
  }
  return [[item.id, item.isReversed ? item.max - answer : answer - item.min]];
}

/** What a person's index is made of: its items, each with how many units of the common scale a point is, and how many must be answered. */
type PersonIndex = { readonly id: string; readonly points: readonly (readonly [string, number])[]; readonly needed: number };

function personIndex({ id, itemIds, minAnsweredShare }: PlanDimension, items: readonly ScaleItem[]): PersonIndex {
  const own = items.filter((item) => itemIds.includes(item.id));
  const common = commonRange(own);
  return {
    id,
    points: own.map((item) => [item.id, common / (item.max - item.min)] as const),
    needed: Math.max(1, minAnsweredShare * own.length),
  };
}

function addPerson(people: Record<string, number>, { points, needed }: PersonIndex, scores: ReadonlyMap<string, number>): void {
  let answered = 0;
  let total = 0;
  for (const [itemId, point] of points) {
    const score = scores.get(itemId);
    if (score === undefined) continue;
    answered += 1;
    total += score * point;
  }
  if (answered < needed) return;
  const key = `${answered}:${total}`;
  people[key] = (people[key] ?? 0) + 1;
}

/** Least common multiple of the ranges of some scales: the unit in which unlike scales add as whole numbers. */
export function commonRange(items: readonly ScaleItem[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return items.map((item) => item.max - item.min).reduce((common, range) => (common * range) / divisor(common, range), 1);
}

function addChoice(atom: GrowingAtom, item: ChoiceItem, answer: AnswerValue | undefined): void {
  const chosen = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
  const indices = item.options.flatMap((option, index) => (chosen.includes(option) ? [index] : []));
  if (indices.length === 0 || (item.kind === 'single' && indices.length > 1)) return;
  const tally = found(atom.choices[item.id], 'option counts');
  tally.personCount += 1;
  for (const index of indices) addOne(tally.counts, index);
}

function addOne(counts: number[], index: number): void {
  counts[index] = found(counts[index], 'a place on the scale') + 1;
}

/** Moments of nobody. */
export function emptyAtom({ items, dimensions }: DisclosurePlan): GrowingAtom {
  const scales = items.flatMap((item) =>
    item.kind === 'scale' ? [[item.id, new Array<number>(item.max - item.min + 1).fill(0)] as const] : [],
  );
  const choices = items.flatMap((item) =>
    item.kind === 'scale' ? [] : [[item.id, { personCount: 0, counts: item.options.map(() => 0) }] as const],
  );
  return {
    responseCount: 0,
    items: Object.fromEntries(scales),
    choices: Object.fromEntries(choices),
    persons: Object.fromEntries(dimensions.map((dimension) => [dimension.id, {}])),
  };
}

const inOrder = (persons: GrowingAtom['persons']): AtomTally['persons'] =>
  Object.fromEntries(
    Object.entries(persons).map(([id, people]) => [
      id,
      Object.fromEntries(Object.entries(people).sort(([a], [b]) => byCodeUnit(a, b))),
    ]),
  );
