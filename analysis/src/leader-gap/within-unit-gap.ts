import { sum } from 'simple-statistics';
import { studentQuantile, studentTwoSided } from '../distributions/student-t.ts';
import { DEFAULT_CONFIDENCE, type Interval } from '../intervals/interval.ts';
import type { Sample } from '../moments/sample.ts';

/** Leaders and the others of one unit. */
export type UnitPair = { readonly leaders: Sample; readonly others: Sample };

/** Leaders minus others, compared inside each unit so that leaders of strong units do not count as a gap. */
export type WithinUnitGap = {
  readonly leaderCount: number;
  readonly otherCount: number;
  readonly unitCount: number;
  readonly comparableUnitCount: number;
  readonly gap: number;
  readonly standardError: number | null;
  readonly t: number | null;
  readonly degreesOfFreedom: number;
  readonly p: number | null;
  readonly interval: Interval | null;
  /** All leaders against all others, units not minded. */
  readonly rawGap: number;
};

type Part = { readonly count: number; readonly mean: number; readonly squares: number };

const partOf = ({ count, mean, variance }: Sample): Part => ({
  count,
  mean: mean ?? 0,
  squares: (count - 1) * (variance ?? 0),
});

const meanOf = (parts: readonly Part[]): number =>
  sum(parts.map((part) => part.count * part.mean)) / sum(parts.map((part) => part.count));

/**
 * The gap between leaders and others within units (fixed effects of units), and the raw one. Screen the items for bias between the two
 * groups first: they may understand a statement differently.
 * Unit: that of the means. Edges: `null` when no unit has both; no test without spread. Source: docs/methods/leader-gap.md
 * @example withinUnitGap([{ leaders: { count: 2, mean: 4, variance: 0.5 }, others: { count: 2, mean: 3, variance: 0.5 } }])?.gap // 1
 */
export const withinUnitGap = (units: readonly UnitPair[], confidence = DEFAULT_CONFIDENCE): WithinUnitGap | null => {
  const pairs = units.map(({ leaders, others }) => ({ leaders: partOf(leaders), others: partOf(others) }));
  const present = pairs.filter(({ leaders, others }) => leaders.count + others.count > 0);
  const compared = present.flatMap(({ leaders, others }) =>
    leaders.count > 0 && others.count > 0
      ? [{ apart: leaders.mean - others.mean, weight: (leaders.count * others.count) / (leaders.count + others.count) }]
      : [],
  );
  const weight = sum(compared.map((unit) => unit.weight));
  if (!(weight > 0)) return null;
  const gap = sum(compared.map((unit) => unit.weight * unit.apart)) / weight;
  const within = sum(present.map(({ leaders, others }) => Math.max(0, leaders.squares) + Math.max(0, others.squares)));
  const residual = within + sum(compared.map((unit) => unit.weight * (unit.apart - gap) ** 2));
  const leaderCount = sum(present.map(({ leaders }) => leaders.count));
  const otherCount = sum(present.map(({ others }) => others.count));
  const degreesOfFreedom = leaderCount + otherCount - present.length - 1;
  const standardError = degreesOfFreedom > 0 && residual > 0 ? Math.sqrt(residual / degreesOfFreedom / weight) : null;
  const reach = standardError === null ? null : studentQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
  return {
    leaderCount,
    otherCount,
    unitCount: present.length,
    comparableUnitCount: compared.length,
    gap,
    standardError,
    t: standardError === null ? null : gap / standardError,
    degreesOfFreedom,
    p: standardError === null ? null : studentTwoSided(gap / standardError, degreesOfFreedom),
    interval: reach === null ? null : { low: gap - reach, high: gap + reach, basis: 'process' },
    rawGap: meanOf(present.map(({ leaders }) => leaders)) - meanOf(present.map(({ others }) => others)),
  };
};
