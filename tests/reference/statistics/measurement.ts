import {
  alpha,
  covariances,
  feldtInterval,
  intraclassCorrelation,
  mantelScreen,
  omega,
  ordinalBias,
  pairwiseCovariances,
  sampleOf,
  scoreAgreement,
  withinGroupAgreement,
} from '@takhoyde/analysis';
import { z } from 'zod';
import { rowsBy, rowsWhere } from '../cells.ts';
import { byParams, named, paramsOf, texts, type Statistic } from './statistic.ts';

const reliabilityParams = z.object({
  dimension: z.string(),
  missing: z.string().default('listwise'),
  conf: z.number().default(0.95),
});

const alphas: Statistic = (cells, check) => {
  const { dimension, missing, conf } = paramsOf(check, reliabilityParams);
  const { items } = cells.dimension(dimension);
  const rows = cells.select(check.where);
  const isPairwise = missing === 'pairwise';
  const sums = isPairwise ? cells.pairwise(rows, dimension) : cells.itemProducts(rows, dimension);
  const covariance = 'counts' in sums ? pairwiseCovariances(sums) : covariances(sums);
  const told = alpha(covariance);
  const interval = isPairwise ? null : feldtInterval(told.alpha, { count: sums.count, itemCount: items.length }, conf);
  return {
    n: sums.count,
    k: items.length,
    alpha: told.alpha,
    alpha_std: told.standardisedAlpha,
    mean_r: told.meanCorrelation,
    item_rest_r: named(items, told.itemRestCorrelations),
    alpha_if_deleted: named(items, told.alphaIfDeleted),
    feldt_lo: interval?.low,
    feldt_hi: interval?.high,
  };
};

const omegas: Statistic = (cells, check) => {
  const { dimension } = paramsOf(check, reliabilityParams);
  const { items } = cells.dimension(dimension);
  const sums = cells.itemProducts(cells.select(check.where), dimension);
  const told = omega(covariances(sums), sums.count);
  return {
    n: sums.count,
    omega: told?.omega,
    loadings: named(items, told?.fit.loadings ?? []),
    residual_variances: named(items, told?.fit.residualVariances ?? []),
    omega_std: told?.standardisedOmega,
    loadings_std: named(items, told?.standardisedFit.loadings ?? []),
    chisq: told?.chiSquare,
    df: told?.degreesOfFreedom,
  };
};

const agreement: Statistic = (cells, check) => {
  const { dimension, by } = paramsOf(check, byParams);
  const { null_variance: nullVariance } = paramsOf(check, z.object({ null_variance: z.number() }));
  const units = [...rowsBy(cells.select(check.where), by)].map(([unit, rows]) => {
    const told = withinGroupAgreement(cells.complete(rows, dimension), cells.scale, nullVariance);
    const sample = sampleOf(cells.scoreTable(rows, dimension));
    const fields = {
      n_complete: told.completeCount,
      rwg_j: told.rwgJ,
      rwg_j_lindell: told.lindell,
      ad_mean: told.averageDeviationFromMean,
      ad_median: told.averageDeviationFromMedian,
      n_score: sample.count,
      rwg_score: scoreAgreement(sample, nullVariance),
    };
    return [unit, fields] as const;
  });
  return { units: Object.fromEntries(units) };
};

const icc: Statistic = (cells, check) => {
  const { dimension, by } = paramsOf(check, byParams);
  const groups = [...rowsBy(cells.select(check.where), by).values()];
  const told = intraclassCorrelation(groups.map((rows) => sampleOf(cells.scoreTable(rows, dimension))));
  return {
    groups: told?.groupCount,
    n: told?.count,
    msb: told?.betweenMeanSquare,
    msw: told?.withinMeanSquare,
    F: told?.f,
    df1: told?.degreesOfFreedom[0],
    df2: told?.degreesOfFreedom[1],
    p: told?.p,
    icc1: told?.icc1,
    icc2: told?.icc2,
    mean_size: told?.meanSize,
    n0: told?.effectiveSize,
    icc1_n0: told?.icc1EffectiveSize,
  };
};

const biasParams = z.object({ item: z.string(), dimension: z.string(), by: z.string(), reference: texts, focal: texts });

const restsOf = (cells: Parameters<Statistic>[0], check: Parameters<Statistic>[1]) => {
  const { item, dimension, by, reference, focal } = paramsOf(check, biasParams);
  const rows = cells.select(check.where);
  return [reference, focal].map((values) => cells.rests(rowsWhere(rows, { [by]: values }), dimension, item));
};

const mantel: Statistic = (cells, check) => {
  const [reference = [], focal = []] = restsOf(cells, check);
  const told = mantelScreen(reference, focal);
  return {
    strata: told.strataCount,
    n: told.count,
    chisq: told.chiSquare,
    p: told.p,
    smd: told.standardisedMeanDifference,
  };
};

const ordinal: Statistic = (cells, check) => {
  const [reference = [], focal = []] = restsOf(cells, check);
  const told = ordinalBias(reference, focal);
  return {
    n: told?.count,
    logLik: told?.logLikelihoods,
    chisq_uniform: told?.uniform.chiSquare,
    p_uniform: told?.uniform.p,
    chisq_nonuniform: told?.nonUniform.chiSquare,
    p_nonuniform: told?.nonUniform.p,
    chisq_total: told?.total.chiSquare,
    p_total: told?.total.p,
    group_coef: told?.groupSlope,
    rest_coef: told?.restSlope,
    nagelkerke_delta: told?.nagelkerkeGain,
    mcfadden_delta: told?.mcFaddenGain,
  };
};

export const measurement: Record<string, Statistic> = {
  'reliability.alpha': alphas,
  'reliability.omega': omegas,
  'agreement.rwg': agreement,
  'icc.anova': icc,
  'dif.mantel': mantel,
  'dif.ordinal_logistic': ordinal,
};
