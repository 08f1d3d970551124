import { driverImportance, randomEffectsMeta, sampleOf, shrinkage, withinUnitGap, type Sample } from '@takhoyde/analysis';
import { z } from 'zod';
import { rowsBy, type Cells } from '../cells.ts';
import type { Check, Row } from '../reference-set.ts';
import { byParams, dimensionParams, named, paramsOf, texts, type Statistic } from './statistic.ts';

const samplesBy = (cells: Cells, check: Check): { names: string[]; samples: Sample[] } => {
  const { dimension, by } = paramsOf(check, byParams);
  const groups = rowsBy(cells.select(check.where), by);
  return { names: [...groups.keys()], samples: [...groups.values()].map((rows) => sampleOf(cells.scoreTable(rows, dimension))) };
};

const eb: Statistic = (cells, check) => {
  const { names, samples } = samplesBy(cells, check);
  const told = shrinkage(samples);
  const units = (told?.units ?? []).map((unit) =>
    unit === null
      ? {}
      : { n: unit.count, mean: unit.mean, weight: unit.weight, eb: unit.estimate, cond_sd: unit.standardDeviation },
  );
  return {
    mu: told?.mean,
    se_mu: told?.meanStandardError,
    tau2: told?.betweenVariance,
    sigma2: told?.withinVariance,
    icc1: told?.icc1,
    icc2_mean: told?.meanReliability,
    reml_loglik: told?.logLikelihood,
    units: named(names, units),
  };
};

const meta: Statistic = (cells, check) => {
  const { names, samples } = samplesBy(cells, check);
  const told = randomEffectsMeta(samples);
  return {
    k: told?.unitCount,
    mu: told?.mean,
    se: told?.standardError,
    tau2: told?.betweenVariance,
    Q: told?.q,
    I2: told?.iSquaredPercent,
    blup: named(names, told?.estimates ?? []),
  };
};

const driver: Statistic = (cells, check) => {
  const { outcome, predictors, columns } = paramsOf(
    check,
    z.object({ outcome: z.string(), predictors: texts, columns: z.boolean().default(false) }),
  );
  const names = [outcome, ...predictors];
  const products = cells.products(cells.select(check.where), names, columns);
  const told = driverImportance(products);
  return {
    n: products.count,
    r2: told?.rSquared,
    lmg: named(predictors, told?.lmg ?? []),
    first: named(predictors, told?.first ?? []),
    last: named(predictors, told?.last ?? []),
    pratt: named(predictors, told?.pratt ?? []),
    relative_weights: named(predictors, told?.relativeWeights ?? []),
    beta_std: named(predictors, told?.standardisedSlopes ?? []),
    r: named(predictors, (told?.correlation[0] ?? []).slice(1)),
    correlation: named(names, told?.correlation ?? []),
  };
};

const gap: Statistic = (cells, check) => {
  const params = paramsOf(check, z.object({ dimension: z.string(), by: z.string(), leaders: texts, others: texts }));
  const level = cells.meta.columns.level ?? 'level';
  const rowsOf = (rows: readonly Row[], levels: readonly string[]): Row[] =>
    rows.filter((row) => levels.includes(row[level] ?? ''));
  const sample = (rows: readonly Row[]): Sample => sampleOf(cells.scoreTable(rows, params.dimension));
  const units = [...rowsBy(cells.select(check.where), params.by).values()].map((rows) => ({
    leaders: sample(rowsOf(rows, params.leaders)),
    others: sample(rowsOf(rows, params.others)),
  }));
  const told = withinUnitGap(units);
  return {
    n_leaders: told?.leaderCount,
    n_others: told?.otherCount,
    units: told?.unitCount,
    units_with_both: told?.comparableUnitCount,
    gap: told?.gap,
    se: told?.standardError,
    t: told?.t,
    df: told?.degreesOfFreedom,
    p: told?.p,
    lo: told?.interval?.low,
    hi: told?.interval?.high,
    gap_raw: told?.rawGap,
  };
};

const sums: Statistic = (cells, check) => {
  const { dimension } = paramsOf(check, dimensionParams);
  const rows = cells.select(check.where);
  const complete = cells.itemProducts(rows, dimension);
  const table = cells.scoreTable(rows, dimension);
  return {
    n_complete: complete.count,
    sums: complete.sums,
    xtx: complete.products,
    score_n: table.reduce((total, bar) => total + bar.count, 0),
    score_sum: table.reduce((total, bar) => total + bar.count * bar.value, 0),
    score_sumsq: table.reduce((total, bar) => total + bar.count * bar.value ** 2, 0),
    score_values: table.map((bar) => bar.value),
    score_counts: table.map((bar) => bar.count),
  };
};

export const units: Record<string, Statistic> = {
  'shrink.eb': eb,
  'shrink.meta': meta,
  'driver.importance': driver,
  'gap.within': gap,
  'suff.stats': sums,
};
