import {
  brunnerMunzel,
  cliffDelta,
  compositionSplit,
  differenceAmongInvited,
  equivalence,
  fisherExact,
  itemSummary,
  meanDifference,
  probabilityBelow,
  sampleOf,
  severalGroups,
  shareDifference,
  standardisedDifference,
  superiority,
  welch,
  type FrequencyTable,
  type Sample,
} from '@takhoyde/analysis';
import { z } from 'zod';
import { rowsBy, type Cells } from '../cells.ts';
import type { Check } from '../reference-set.ts';
import { byParams, dimensionParams, groupsOf, itemParams, paramsOf, type Statistic } from './statistic.ts';

/** Counting Fisher's tables one by one is work for small samples only; the layout asks for it below this. */
const FISHER_LIMIT = 2000;

const tablesOf = (cells: Cells, check: Check): { a: FrequencyTable; b: FrequencyTable } => {
  const { dimension } = paramsOf(check, dimensionParams);
  const { a, b } = groupsOf(cells, check);
  return { a: cells.scoreTable(a, dimension), b: cells.scoreTable(b, dimension) };
};

const samplesOf = (cells: Cells, check: Check): { a: Sample; b: Sample } => {
  const { a, b } = tablesOf(cells, check);
  return { a: sampleOf(a), b: sampleOf(b) };
};

/** Standard error of a difference also where no test is possible: 0 when nobody differs. */
const plainError = (a: Sample, b: Sample): number | null =>
  a.variance === null || b.variance === null ? null : Math.sqrt(a.variance / a.count + b.variance / b.count);

const means: Statistic = (cells, check) => {
  const { conf } = paramsOf(check, dimensionParams);
  const { a, b } = samplesOf(cells, check);
  const test = welch(a, b, conf);
  const standardised = standardisedDifference(a, b, conf);
  return {
    n_a: a.count,
    n_b: b.count,
    mean_a: a.mean,
    mean_b: b.mean,
    diff: a.mean === null || b.mean === null ? null : a.mean - b.mean,
    se: meanDifference(a, b)?.standardError ?? plainError(a, b),
    t: test?.t,
    df: test?.degreesOfFreedom,
    p: test?.p,
    lo: test?.interval.low,
    hi: test?.interval.high,
    cohen_d: standardised?.cohenD,
    hedges_g: standardised?.hedgesG,
    g_var: standardised?.variance,
    g_lo_wald: standardised?.waldInterval.low,
    g_hi_wald: standardised?.waldInterval.high,
    g_lo: standardised?.interval?.low,
    g_hi: standardised?.interval?.high,
  };
};

const meansOfInvited: Statistic = (cells, check) => {
  const { N_a, N_b } = paramsOf(check, z.object({ N_a: z.number(), N_b: z.number() }));
  const { a, b } = samplesOf(cells, check);
  const apart = differenceAmongInvited({ sample: a, invitedCount: N_a }, { sample: b, invitedCount: N_b });
  const [first, second] = apart?.standardErrors ?? [];
  return { diff: apart?.difference, se: apart?.standardError, se_a: first, se_b: second };
};

const tost: Statistic = (cells, check) => {
  const rule = paramsOf(check, z.object({ margin: z.number(), alpha: z.number().default(0.05) }));
  const { a, b } = samplesOf(cells, check);
  const test = equivalence(a, b, rule);
  return {
    t_lower: test?.lowerT,
    p_lower: test?.lowerP,
    t_upper: test?.upperT,
    p_upper: test?.upperP,
    p: test?.p,
    lo90: test?.interval.low,
    hi90: test?.interval.high,
    equivalent: test?.isEquivalent,
  };
};

const ranks: Statistic = (cells, check) => {
  const { conf } = paramsOf(check, dimensionParams);
  const { a, b } = tablesOf(cells, check);
  const above = superiority(a, b);
  const delta = cliffDelta(a, b, conf);
  const munzel = brunnerMunzel(a, b, conf);
  return {
    W: above?.u,
    p: above?.p,
    superiority_a: above?.probability,
    cliff_delta: delta?.delta,
    delta_lo: delta?.interval?.low,
    delta_hi: delta?.interval?.high,
    bm_statistic: munzel?.statistic,
    bm_df: munzel?.degreesOfFreedom,
    bm_p: munzel?.p,
    bm_prob_a_less_b: probabilityBelow(a, b),
    bm_lo: munzel?.interval.low,
    bm_hi: munzel?.interval.high,
  };
};

const shares: Statistic = (cells, check) => {
  const { item, conf } = paramsOf(check, itemParams);
  const groups = groupsOf(cells, check);
  const reading = { scale: cells.scale, isReversed: cells.isReversed(item) };
  const a = itemSummary(cells.item(groups.a, item), reading);
  const b = itemSummary(cells.item(groups.b, item), reading);
  const apart = shareDifference(a, b, conf);
  return {
    k_a: a.favourableCount,
    n_a: a.count,
    k_b: b.favourableCount,
    n_b: b.count,
    diff: apart?.difference,
    chisq: apart?.chiSquare,
    p: apart?.p,
    newcombe_lo: apart?.newcombe.low,
    newcombe_hi: apart?.newcombe.high,
    mn_lo: apart?.miettinenNurminen?.low,
    mn_hi: apart?.miettinenNurminen?.high,
    cohen_h: apart?.cohenH,
    fisher_p: a.count + b.count < FISHER_LIMIT ? fisherExact(a, b) : null,
  };
};

const kGroups: Statistic = (cells, check) => {
  const { dimension, by } = paramsOf(check, byParams);
  const groups = [...rowsBy(cells.select(check.where), by).values()];
  const test = severalGroups(groups.map((rows) => cells.scoreTable(rows, dimension)));
  return {
    k: test?.groupCount,
    n: test?.count,
    welch_F: test?.welch.f,
    df1: test?.welch.numeratorDf,
    df2: test?.welch.denominatorDf,
    welch_p: test?.welch.p,
    kruskal_H: test?.kruskalWallis.h,
    kruskal_p: test?.kruskalWallis.p,
    anova_F: test?.anova.f,
    anova_p: test?.anova.p,
    eta2: test?.etaSquared,
    omega2: test?.omegaSquared,
  };
};

const kitagawa: Statistic = (cells, check) => {
  const { dimension, by } = paramsOf(check, byParams);
  const { a, b } = groupsOf(cells, check);
  const [inA, inB] = [rowsBy(a, by), rowsBy(b, by)];
  const levels = [...new Set([...inA.keys(), ...inB.keys()])].map((level) => ({
    a: sampleOf(cells.scoreTable(inA.get(level) ?? [], dimension)),
    b: sampleOf(cells.scoreTable(inB.get(level) ?? [], dimension)),
  }));
  const split = compositionSplit(levels.filter((level) => level.a.count + level.b.count > 0));
  return { diff: split?.difference, rate_effect: split?.rateEffect, mix_effect: split?.mixEffect };
};

export const comparison: Record<string, Statistic> = {
  'compare.means': means,
  'compare.means_fpc': meansOfInvited,
  'compare.tost': tost,
  'compare.ranks': ranks,
  'compare.shares': shares,
  'compare.kgroups': kGroups,
  'compare.kitagawa': kitagawa,
};
