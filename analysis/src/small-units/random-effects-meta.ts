import { sum } from 'simple-statistics';
import { minimiseFromZero } from '../numerics/minimise.ts';
import { hasSpread, type Sample } from '../moments/sample.ts';

/** Units pooled as studies are: each with its own spread. */
export type RandomEffectsMeta = {
  readonly unitCount: number;
  readonly mean: number;
  readonly standardError: number;
  readonly betweenVariance: number;
  /** Cochran's Q: do the units differ more than chance lets them? */
  readonly q: number;
  /** Share of the spread of unit means that is real, in percent as the literature gives it. */
  readonly iSquaredPercent: number;
  /** Each unit's estimate, `null` for a unit without a usable spread. */
  readonly estimates: readonly (number | null)[];
};

type Study = { readonly mean: number; readonly variance: number };

const fitAt = (studies: readonly Study[], between: number) => {
  const weights = studies.map((study) => 1 / (study.variance + between));
  const precision = sum(weights);
  const mean = sum(studies.map((study, i) => study.mean * (weights[i] ?? 0))) / precision;
  const squares = sum(studies.map((study, i) => (weights[i] ?? 0) * (study.mean - mean) ** 2));
  const pull = sum(studies.map((study, i) => ((weights[i] ?? 0) * (study.mean - mean)) ** 2));
  const value = squares + Math.log(precision) - sum(weights.map(Math.log));
  const slope = precision - sum(weights.map((weight) => weight ** 2)) / precision - pull;
  return { mean, precision, squares, value, slope, weights };
};

/**
 * Random-effects meta-analysis of unit means by restricted likelihood, each unit with its own variance of the mean.
 * For units whose spreads really differ. Units with fewer than two people or no spread are left out.
 * Unit: that of the means. Edges: `null` with fewer than two usable units. Source: docs/methods/small-units.md
 * @example randomEffectsMeta([{ count: 4, mean: 3, variance: 1 }, { count: 4, mean: 3, variance: 2 }])?.betweenVariance // 0
 */
export const randomEffectsMeta = (units: readonly Sample[]): RandomEffectsMeta | null => {
  const studyOf = (unit: Sample): Study | null =>
    hasSpread(unit) && unit.variance > 0 ? { mean: unit.mean, variance: unit.variance / unit.count } : null;
  const all = units.map(studyOf);
  const studies = all.filter((study) => study !== null);
  if (studies.length < 2) return null;
  const scale = sum(studies.map((study) => study.variance)) / studies.length;
  const betweenVariance = minimiseFromZero(
    { value: (x) => fitAt(studies, x).value, slope: (x) => fitAt(studies, x).slope },
    { smallest: 1e-9 * scale, largest: 1e6 * scale },
  );
  const { mean, precision } = fitAt(studies, betweenVariance);
  const fixed = fitAt(studies, 0);
  const squaredWeights = sum(fixed.weights.map((weight) => weight ** 2));
  const typicalVariance = ((studies.length - 1) * fixed.precision) / (fixed.precision ** 2 - squaredWeights);
  const estimate = (study: Study): number => mean + (betweenVariance / (betweenVariance + study.variance)) * (study.mean - mean);
  return {
    unitCount: studies.length,
    mean,
    standardError: 1 / Math.sqrt(precision),
    betweenVariance,
    q: fixed.squares,
    iSquaredPercent: (100 * betweenVariance) / (betweenVariance + typicalVariance),
    estimates: all.map((study) => (study === null ? null : estimate(study))),
  };
};
