import { byCodeUnit } from './found.ts';
import type { PlanDimension, ScaleItem } from './disclosure-plan.ts';
import type { Family } from './families.ts';
import type { AtomTally, PatternTally, ResponseTally } from './response-tally.ts';

/**
 * People of a family whose answers are published together, apart from everybody else in the family (R16). Nobody is in two strata with
 * the same item, so no figure of one can be subtracted from a figure of another.
 * `whole`: all answered exactly the items in `items`. `part`: everybody else, in coarser blocks. `rare`: the item that too few of the
 * `part` answered to be cut with the rest.
 */
export type Stratum = {
  readonly id: string;
  readonly kind: 'whole' | 'part' | 'rare';
  readonly family: Family;
  readonly items: readonly ScaleItem[];
  /** Dimensions whose index counts these people. */
  readonly dimensions: readonly PlanDimension[];
  readonly hasPattern: (pattern: string) => boolean;
};

/** Least share of a family's people for an incomplete set of answered items to be a stratum of its own. */
const COMMON_SHARE = 0.1;
/** Least share of the `part` people who must have answered an item for it to be cut with the others. */
const CORE_SHARE = 0.25;

/**
 * Divides the people of a family by which of its items they answered: all, another common set, or only in part.
 */
export function strataOf(family: Family, tally: ResponseTally): Stratum[] {
  const people = countPatterns(family, tally);
  const total = [...people.values()].reduce((sum, count) => sum + count, 0);
  const full = '1'.repeat(family.items.length);
  const common = [...people.keys()].filter((pattern) => pattern === full || (people.get(pattern) ?? 0) >= COMMON_SHARE * total);
  const whole = common.sort(byCodeUnit).map((pattern) => wholeStratum(family, pattern));
  const others = [...people].filter(([pattern]) => !common.includes(pattern));
  return others.length === 0 ? whole : [...whole, ...partStrata(family, others)];
}

function countPatterns(family: Family, tally: ResponseTally): Map<string, number> {
  const people = new Map<string, number>();
  for (const atom of tally.atoms) {
    for (const { pattern, personCount } of atom.families[family.id] ?? []) people.set(pattern, (people.get(pattern) ?? 0) + personCount);
  }
  return people;
}

function wholeStratum(family: Family, pattern: string): Stratum {
  const items = family.items.filter((_, index) => pattern[index] === '1');
  return {
    id: `${family.id}/${pattern}`,
    kind: 'whole',
    family,
    items,
    dimensions: family.dimensions.filter((dimension) => isCounted(family, dimension, pattern)),
    hasPattern: (other) => other === pattern,
  };
}

function partStrata(family: Family, others: readonly (readonly [string, number])[]): Stratum[] {
  const total = others.reduce((sum, [, count]) => sum + count, 0);
  const answered = (index: number): number => others.reduce((sum, [pattern, count]) => (pattern[index] === '1' ? sum + count : sum), 0);
  const patterns = new Set(others.map(([pattern]) => pattern));
  const hasPattern = (pattern: string): boolean => patterns.has(pattern);
  const present = family.items.filter((_, index) => answered(index) > 0);
  const isCore = (item: ScaleItem): boolean => answered(family.items.indexOf(item)) >= CORE_SHARE * total;
  const core = present.filter(isCore);
  const rare = present.filter((item) => !isCore(item));
  const part: Stratum = { id: `${family.id}/part`, kind: 'part', family, items: core, dimensions: partDimensions(family, core, others), hasPattern };
  return [part, ...rare.map((item): Stratum => ({ id: `${family.id}/rare/${item.id}`, kind: 'rare', family, items: [item], dimensions: [], hasPattern }))];
}

/** A dimension's index counts the `part` people when enough of them are counted to be cut with the rest. */
function partDimensions(family: Family, core: readonly ScaleItem[], others: readonly (readonly [string, number])[]): PlanDimension[] {
  const total = others.reduce((sum, [, count]) => sum + count, 0);
  return family.dimensions.filter((dimension) => {
    const counted = others.reduce((sum, [pattern, count]) => (isCounted(family, dimension, pattern) ? sum + count : sum), 0);
    return counted >= CORE_SHARE * total && core.some((item) => dimension.itemIds.includes(item.id));
  });
}

/**
 * Whether a person who answered this pattern counts in the index: at least `minAnsweredShare` of its items, and one at least.
 */
export function isCounted(family: Family, dimension: PlanDimension, pattern: string): boolean {
  const answered = family.items.filter((item, index) => pattern[index] === '1' && dimension.itemIds.includes(item.id)).length;
  return answered > 0 && answered >= dimension.minAnsweredShare * dimension.itemIds.length;
}

/** The pattern tallies of an atom that belong to a stratum. */
export const patternsIn = (stratum: Stratum, atom: AtomTally): PatternTally[] =>
  (atom.families[stratum.family.id] ?? []).filter((tally) => stratum.hasPattern(tally.pattern));
