import type { ChoiceItem, DisclosurePlan, ScaleItem } from './disclosure-plan.ts';
import { choiceItemsOf, familiesOf, type Family } from './families.ts';
import { byCodeUnit, found } from './found.ts';

export type AnswerValue = number | string | readonly string[];

/** One person's answers: a whole number, `'NA'`, an option or options; a skipped item is absent. */
export type ResponseRow = { readonly atomId: string; readonly answers: Readonly<Record<string, AnswerValue>> };

/**
 * People of one atom who answered the same items of a family. `pattern` has one character per item of the family, 1 = answered.
 * `histograms[i][v]`: how many gave item i the score min + v. `squares[d]`: sum of squared person totals of dimension d,
 * in whole units (see `personTotal`), so that no order of addition can change it.
 */
export type PatternTally = {
  readonly pattern: string;
  readonly personCount: number;
  readonly histograms: readonly (readonly number[])[];
  readonly squares: readonly number[];
};

/** Moments of one atom. `choices[item]` counts options; `asked` is how many chose any. */
export type AtomTally = {
  readonly atomId: string;
  readonly responseCount: number;
  readonly families: Readonly<Record<string, readonly PatternTally[]>>;
  readonly choices: Readonly<Record<string, { readonly personCount: number; readonly counts: readonly number[] }>>;
};

/** Additive moments per atom: what is left of the answers once the rows are dropped. Lives in memory only. */
export type ResponseTally = { readonly atoms: readonly AtomTally[] };

type GrowingPattern = { pattern: string; personCount: number; histograms: number[][]; squares: number[] };
type GrowingAtom = {
  responseCount: number;
  families: Map<string, Map<string, GrowingPattern>>;
  choices: Map<string, { personCount: number; counts: number[] }>;
};

/**
 * Turns response rows into additive moments per atom; the rows can then be dropped. Order of rows does not matter.
 * Edges: a row of an unknown atom, or a score off its scale, is a broken promise; `'NA'` and absent count as not answered.
 */
export function tallyResponses(rows: Iterable<ResponseRow>, plan: DisclosurePlan): ResponseTally {
  const families = familiesOf(plan);
  const choices = choiceItemsOf(plan);
  const atoms = new Map<string, GrowingAtom>(
    plan.atoms.map((atom) => [atom.id, { responseCount: 0, families: new Map(), choices: new Map() }]),
  );
  for (const row of rows) {
    const atom = found(atoms.get(row.atomId), 'a known atom for every response');
    atom.responseCount += 1;
    for (const family of families) addFamily(atom, family, row);
    for (const item of choices) addChoice(atom, item, row.answers[item.id]);
  }
  return { atoms: [...atoms].sort(([a], [b]) => byCodeUnit(a, b)).map(([atomId, atom]) => finished(atomId, atom)) };
}

function addFamily(atom: GrowingAtom, family: Family, row: ResponseRow): void {
  const scores = family.items.map((item) => scoreOf(item, row.answers[item.id]));
  const pattern = scores.map((score) => (score === undefined ? '0' : '1')).join('');
  if (!pattern.includes('1')) return;
  const patterns = entry(atom.families, family.id, () => new Map<string, GrowingPattern>());
  const tally = entry(patterns, pattern, () => emptyPattern(family, pattern));
  tally.personCount += 1;
  scores.forEach((score, index) => {
    const histogram = tally.histograms[index];
    if (score !== undefined && histogram) histogram[score] = (histogram[score] ?? 0) + 1;
  });
  family.dimensions.forEach((dimension, index) => {
    const total = personTotal(family, dimension.itemIds, scores);
    tally.squares[index] = (tally.squares[index] ?? 0) + total * total;
  });
}

/** Points above the bottom of the scale after reversing: 0 .. max − min; `undefined` when the item was not answered. */
function scoreOf(item: ScaleItem, answer: AnswerValue | undefined): number | undefined {
  if (typeof answer !== 'number') return undefined;
  if (!Number.isSafeInteger(answer) || answer < item.min || answer > item.max) {
    throw new Error(`tallyResponses requires answers on the scale of item ${item.id}`);
  }
  return item.isReversed ? item.max - answer : answer - item.min;
}

/**
 * A person's points over the answered items of a dimension, in whole units of 1 / `commonRange` of a scale.
 */
function personTotal(family: Family, itemIds: readonly string[], scores: readonly (number | undefined)[]): number {
  const common = commonRange(family, itemIds);
  return family.items.reduce((total, item, index) => {
    const score = itemIds.includes(item.id) ? scores[index] : undefined;
    return score === undefined ? total : total + (score * common) / (item.max - item.min);
  }, 0);
}

/** Least common multiple of the ranges of a dimension's scales: the unit in which unlike scales add as whole numbers. */
export function commonRange(family: Family, itemIds: readonly string[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return family.items
    .filter((item) => itemIds.includes(item.id))
    .map((item) => item.max - item.min)
    .reduce((common, range) => (common * range) / divisor(common, range), 1);
}

function addChoice(atom: GrowingAtom, item: ChoiceItem, answer: AnswerValue | undefined): void {
  const chosen = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
  const indices = item.options.flatMap((option, index) => (chosen.includes(option) ? [index] : []));
  if (indices.length === 0 || (item.kind === 'single' && indices.length > 1)) return;
  const tally = entry(atom.choices, item.id, () => ({ personCount: 0, counts: item.options.map(() => 0) }));
  tally.personCount += 1;
  for (const index of indices) tally.counts[index] = (tally.counts[index] ?? 0) + 1;
}

const emptyPattern = (family: Family, pattern: string): GrowingPattern => ({
  pattern,
  personCount: 0,
  histograms: family.items.map((item) => new Array<number>(item.max - item.min + 1).fill(0)),
  squares: family.dimensions.map(() => 0),
});

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}

const finished = (atomId: string, atom: GrowingAtom): AtomTally => ({
  atomId,
  responseCount: atom.responseCount,
  families: Object.fromEntries(
    [...atom.families].sort(([a], [b]) => byCodeUnit(a, b)).map(([id, patterns]) => [
      id,
      [...patterns.values()].sort((a, b) => byCodeUnit(a.pattern, b.pattern)),
    ]),
  ),
  choices: Object.fromEntries([...atom.choices].sort(([a], [b]) => byCodeUnit(a, b))),
});
