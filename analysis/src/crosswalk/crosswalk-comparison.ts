import { sum } from 'simple-statistics';
import { welch, type WelchTest } from '../comparison/welch.ts';
import { DEFAULT_CONFIDENCE } from '../intervals/interval.ts';
import { frequencyTable, tableCount, type FrequencyTable } from '../moments/frequency-table.ts';
import { sampleOf, type Sample } from '../moments/sample.ts';
import { comparabilityGrade, type ComparabilityGrade } from './comparability-grade.ts';

/** An old unit on its way into a later one: its answers, and the part of its people who moved there. */
export type BaselineSource = { readonly share: number; readonly table: FrequencyTable };

/** The later unit is made of whole old units: its baseline is their union, and the comparison is an ordinary one. */
export type ExactComparison = {
  readonly kind: 'exact';
  readonly grade: ComparabilityGrade;
  readonly baseline: Sample;
  readonly followUp: Sample;
  readonly change: number | null;
  readonly test: WelchTest | null;
};

/**
 * The later unit holds a part of a divided one: who moved is not known. The mean assumes that the movers were like the rest;
 * the bounds hold whoever moved. No test is made.
 */
export type AssumedComparison = {
  readonly kind: 'assumed';
  readonly grade: ComparabilityGrade;
  readonly assumption: 'movers-like-the-rest';
  readonly baselineWeight: number;
  readonly baselineMean: number | null;
  readonly bounds: { readonly low: number; readonly high: number } | null;
  /** What the draw of movers alone would do to the mean, were it by lot. */
  readonly standardError: number | null;
  readonly followUp: Sample;
  readonly change: number | null;
};

/** Sum of the first `weight` people of a lined-up table; the last may count in part. */
const sumOfFirst = (table: FrequencyTable, weight: number): number => {
  let left = weight;
  let taken = 0;
  for (const { value, count } of table) {
    const here = Math.min(left, count);
    taken += here * value;
    left -= here;
  }
  return taken;
};

const isWholeSource = (source: BaselineSource): boolean => source.share > 1 - 1e-9;

/**
 * Lowest and highest mean that the movers could have had, whoever they were.
 * Unit: that of the values. Edges: `null` when nobody answered. Source: docs/methods/comparability-grade.md (Horowitz & Manski 1995)
 * @example moverBounds([{ share: 0.5, table: [{ value: 1, count: 2 }, { value: 5, count: 2 }] }]) // { low: 1, high: 5 }
 */
export const moverBounds = (sources: readonly BaselineSource[]): { low: number; high: number } | null => {
  const weights = sources.map(({ share, table }) => share * tableCount(table));
  const weight = sum(weights);
  if (!(weight > 0)) return null;
  return {
    low: sum(sources.map(({ table }, i) => sumOfFirst(table, weights[i] ?? 0))) / weight,
    high: sum(sources.map(({ table }, i) => sumOfFirst(table.toReversed(), weights[i] ?? 0))) / weight,
  };
};

/** Standard error of the weighted mean if the movers of every divided unit were drawn by lot. */
const allocationError = (sources: readonly BaselineSource[], weight: number): number | null => {
  const parts = sources.map(({ share, table }) => {
    const { count, variance } = sampleOf(table);
    if (isWholeSource({ share, table }) || count === 0) return 0;
    return variance === null ? null : ((share * count) / weight) ** 2 * ((variance * (1 - share)) / (share * count));
  });
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : Math.sqrt(sum(known));
};

/** The grade that follows the figure: how much of the baseline's answers came from undivided units. */
const gradeOf = (sources: readonly BaselineSource[]): ComparabilityGrade => {
  const weightOf = (those: readonly BaselineSource[]): number => sum(those.map(({ share, table }) => share * tableCount(table)));
  const weight = weightOf(sources);
  return comparabilityGrade({ wholeShare: weight > 0 ? weightOf(sources.filter(isWholeSource)) / weight : null });
};

const assumed = (sources: readonly BaselineSource[], followUp: Sample): AssumedComparison => {
  const bounds = moverBounds(sources);
  const filled = sources.filter(({ share, table }) => share * tableCount(table) > 0);
  const weight = sum(filled.map(({ share, table }) => share * tableCount(table)));
  const moved = sum(filled.map(({ share, table }) => share * tableCount(table) * (sampleOf(table).mean ?? 0)));
  const baselineMean = weight > 0 ? moved / weight : null;
  return {
    kind: 'assumed',
    grade: gradeOf(sources),
    assumption: 'movers-like-the-rest',
    baselineWeight: weight,
    baselineMean,
    bounds,
    standardError: weight > 0 ? allocationError(filled, weight) : null,
    followUp,
    change: baselineMean === null || followUp.mean === null ? null : followUp.mean - baselineMean,
  };
};

/**
 * A later unit against what it was made of. Merged and renamed units compare exactly, with the union of the old ones as baseline;
 * a divided unit gets the mean under a named assumption, worst-case bounds, and no test; see `nearestComparableUnit` for where one can be made.
 * The grade goes with the figure.
 * Unit: that of the values. Edges: `null` numbers where a side has nobody. Source: docs/methods/comparability-grade.md
 * @example crosswalkComparison([{ share: 1, table: [{ value: 3, count: 4 }] }, { share: 1, table: [{ value: 5, count: 4 }] }], [{ value: 5, count: 8 }]).change // 1
 */
export const crosswalkComparison = (
  sources: readonly BaselineSource[],
  followUpTable: FrequencyTable,
  confidence = DEFAULT_CONFIDENCE,
): ExactComparison | AssumedComparison => {
  const followUp = sampleOf(followUpTable);
  if (!sources.every(isWholeSource)) return assumed(sources, followUp);
  const baseline = sampleOf(frequencyTable(sources.flatMap(({ table }) => table)));
  const change = baseline.mean === null || followUp.mean === null ? null : followUp.mean - baseline.mean;
  return { kind: 'exact', grade: gradeOf(sources), baseline, followUp, change, test: welch(followUp, baseline, confidence) };
};
