import {
  crosswalkComparison,
  driverImportance,
  poststratifiedMean,
  rake,
  randomEffectsMeta,
  responseQuality,
  sampleOf,
  scoreTable,
  shrinkage,
  stratifiedMean,
  withinUnitGap,
  type BaselineSource,
  type Sample,
  type WeightingCell,
} from '@takhoyde/analysis';
import { z } from 'zod';
import { groupRows, numberIn, rowsBy, rowsWhere, type Cells } from '../cells.ts';
import { BadReferenceSet, type Check, type Row, type Where } from '../reference-set.ts';
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

/** Conditions on columns that invited.csv has; one wave needs no column for it. */
const whereInvited = (cells: Cells, { where = {} }: Check): Where =>
  Object.fromEntries(Object.entries(where).filter(([column]) => cells.set.invited[0]?.[column] !== undefined));

/** Invited and answered rows by the same cells. */
const cellsOf = (cells: Cells, check: Check, columns: readonly string[]) => {
  const keyOf = (row: Row): string => columns.map((column) => row[column] ?? '').join('|');
  const rows = groupRows(cells.select(check.where), keyOf);
  const invited = groupRows(rowsWhere(cells.set.invited, whereInvited(cells, check)), keyOf);
  if (invited.size === 0) throw new BadReferenceSet(`check ${check.id} requires invited.csv`);
  return [...invited].map(([key, lines]) => ({
    key,
    categories: key.split('|'),
    invitedCount: lines.reduce((total, line) => total + (numberIn(line, 'N') ?? 0), 0),
    rows: rows.get(key) ?? [],
  }));
};

const cellParams = z.object({ dimension: z.string(), cells: texts });

const weightingCells = (cells: Cells, check: Check): WeightingCell[] => {
  const { dimension, cells: columns } = paramsOf(check, cellParams);
  return cellsOf(cells, check, columns)
    .filter(({ invitedCount }) => invitedCount > 0)
    .map(({ invitedCount, rows }) => ({ invitedCount, sample: sampleOf(cells.scoreTable(rows, dimension)) }));
};

const poststrat: Statistic = (cells, check) => {
  const told = poststratifiedMean(weightingCells(cells, check));
  return {
    n: told.count,
    population: told.invitedCount,
    covered_population: told.coveredCount,
    cells: told.cellCount,
    empty_cells: told.emptyCellCount,
    mean_unweighted: told.unweightedMean,
    mean_weighted: told.mean,
    mean_check: told.mean,
    se_poststrat: told.standardError,
    kish_deff: told.designEffect,
    min_weight: told.smallestWeight,
    max_weight: told.largestWeight,
  };
};

const stratified: Statistic = (cells, check) => {
  const told = stratifiedMean(weightingCells(cells, check));
  return {
    n: told.count,
    cells: told.cellCount,
    covered_population: told.coveredCount,
    mean: told.mean,
    se: told.standardError,
  };
};

const raked: Statistic = (cells, check) => {
  const { dimension, margins } = paramsOf(check, z.object({ dimension: z.string(), margins: texts }));
  const all = cellsOf(cells, check, margins);
  const told = rake(all.map((cell) => ({ ...cell, sample: sampleOf(cells.scoreTable(cell.rows, dimension)) })));
  return {
    n: told?.count,
    population: told?.coveredCount,
    mean: told?.mean,
    kish_deff: told?.designEffect,
    weights_sample: named(
      all.map(({ key }) => key),
      told?.weights ?? [],
    ),
  };
};

const representativity: Statistic = (cells, check) => {
  const { cells: columns } = paramsOf(check, z.object({ cells: texts }));
  const told = responseQuality(
    cellsOf(cells, check, columns).map(({ invitedCount, rows }) => ({ invitedCount, answerCount: rows.length })),
  );
  return {
    invited: told.invitedCount,
    responded: told.answerCount,
    rate: told.responseShare,
    r_indicator: told.representativity,
    cv: told.variation,
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

const wave = z.union([z.string(), z.number()]).transform(String);
const crosswalkParams = z.object({
  dimension: z.string(),
  to_unit: z.string().optional(),
  to_district: z.string().optional(),
  from_wave: wave,
  to_wave: wave,
  conf: z.number().default(0.95),
});

const crosswalk: Statistic = (cells, check) => {
  const params = paramsOf(check, crosswalkParams);
  const { wave: waveColumn, unit: unitColumn, district: districtColumn } = cells.meta.columns;
  const [target, column, toColumn] =
    params.to_unit === undefined
      ? [params.to_district ?? '', districtColumn ?? 'district', 'to_district']
      : [params.to_unit, unitColumn ?? 'unit', 'to_unit'];
  const rowsIn = (waveId: string, of: string, value: string): readonly Row[] =>
    cells.select({ [waveColumn ?? 'wave']: waveId, [of]: value });
  const sources = rowsWhere(cells.set.crosswalk, { [toColumn]: target }).map((row): BaselineSource => {
    const rows = rowsIn(params.from_wave, unitColumn ?? 'unit', row.from_unit ?? '');
    return { share: numberIn(row, 'share') ?? 0, table: scoreTable(cells.scores(rows, params.dimension)) };
  });
  const followUp = cells.scoreTable(rowsIn(params.to_wave, column, target), params.dimension);
  const told = crosswalkComparison(sources, followUp, params.conf);
  const shared = {
    exact: told.kind === 'exact',
    change: told.change,
    followup_n: told.followUp.count,
    followup_mean: told.followUp.mean,
  };
  if (told.kind === 'assumed') {
    return {
      ...shared,
      weight_n: told.baselineWeight,
      baseline_mean: told.baselineMean,
      baseline_lo_bound: told.bounds?.low,
      baseline_hi_bound: told.bounds?.high,
      se_random_allocation: told.standardError,
    };
  }
  const { baseline, test } = told;
  return {
    ...shared,
    weight_n: baseline.count,
    baseline_n: baseline.count,
    baseline_mean: baseline.mean,
    baseline_sd: baseline.variance === null ? null : Math.sqrt(baseline.variance),
    t: test?.t,
    df: test?.degreesOfFreedom,
    p: test?.p,
    lo: test?.interval.low,
    hi: test?.interval.high,
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
  'weights.poststrat': poststrat,
  'weights.stratified_fpc': stratified,
  'weights.rake': raked,
  'response.representativity': representativity,
  'driver.importance': driver,
  'gap.within': gap,
  'crosswalk.unit': crosswalk,
  'crosswalk.district': crosswalk,
  'suff.stats': sums,
};
