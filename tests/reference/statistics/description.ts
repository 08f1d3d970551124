import {
  dimensionFavourable,
  effectiveCount,
  itemSummary,
  meanInterval,
  meanIntervalOfInvited,
  polarisation,
  reverseItemHistogram,
  sampleOf,
  scoreSummary,
  scoreTable,
  shareInterval,
  shareIntervalOfInvited,
  type FrequencyTable,
  type ItemSummary,
} from '@takhoyde/analysis';
import type { Cells } from '../cells.ts';
import type { Check } from '../reference-set.ts';
import { dimensionParams, itemParams, named, paramsOf, type Statistic } from './statistic.ts';

const summaryOf = (cells: Cells, check: Check, item: string): ItemSummary =>
  itemSummary(cells.item(cells.select(check.where), item), { scale: cells.scale, isReversed: cells.isReversed(item) });

const meanIntervals = (table: FrequencyTable, conf: number, invited: number | undefined): unknown => {
  const sample = sampleOf(table);
  const model = meanInterval(sample, conf);
  const corrected = invited === undefined ? null : meanIntervalOfInvited(sample, invited, conf);
  return {
    n: sample.count,
    mean: sample.mean,
    df: Math.max(0, sample.count - 1),
    se: model?.standardError ?? null,
    lo: model?.interval.low ?? null,
    hi: model?.interval.high ?? null,
    se_fpc: corrected?.standardError ?? null,
    lo_fpc: corrected?.interval.low ?? null,
    hi_fpc: corrected?.interval.high ?? null,
  };
};

const summary: Statistic = (cells, check) => {
  const item = summaryOf(cells, check, paramsOf(check, itemParams).item);
  return {
    n: item.count,
    missing: item.missingCount,
    counts: item.counts,
    mean: item.mean,
    sd: item.standardDeviation,
    median: item.median,
    fav_n: item.favourableCount,
    fav_share: item.favourableShare,
    unfav_share: item.unfavourableShare,
  };
};

const share: Statistic = (cells, check) => {
  const { item, conf, N } = paramsOf(check, itemParams);
  const counted = summaryOf(cells, check, item);
  const interval = shareInterval(counted, conf);
  const corrected = N === undefined ? null : shareIntervalOfInvited(counted, N, conf);
  return {
    share: counted.favourableShare,
    lo: interval?.low,
    hi: interval?.high,
    neff: N === undefined ? null : effectiveCount(counted.count, N),
    lo_fpc: corrected?.low,
    hi_fpc: corrected?.high,
  };
};

const itemMean: Statistic = (cells, check) => {
  const { item, conf, N } = paramsOf(check, itemParams);
  return meanIntervals(cells.itemTable(cells.select(check.where), item), conf, N);
};

const polarization: Statistic = (cells, check) => {
  const { item } = paramsOf(check, itemParams);
  const histogram = cells.item(cells.select(check.where), item);
  const measures = polarisation((cells.isReversed(item) ? reverseItemHistogram(histogram) : histogram).counts);
  return measures === null
    ? {}
    : {
        agreement_a: measures.agreement,
        polarization: measures.polarisation,
        leik_dispersion: measures.ordinalDispersion,
        leik_consensus: 1 - measures.ordinalDispersion,
        variance_ratio: measures.varianceRatio,
      };
};

const score: Statistic = (cells, check) => {
  const { dimension } = paramsOf(check, dimensionParams);
  const told = scoreSummary(cells.scores(cells.select(check.where), dimension), cells.scale);
  return {
    n: told.count,
    excluded: told.excludedCount,
    mean: told.mean,
    sd: told.standardDeviation,
    se: told.standardError,
    ...told.quantiles,
    median: told.quantiles.p50,
    mean100: told.indexMean,
    sd100: told.indexStandardDeviation,
  };
};

const dimensionMean: Statistic = (cells, check) => {
  const { dimension, conf, N } = paramsOf(check, dimensionParams);
  return meanIntervals(scoreTable(cells.scores(cells.select(check.where), dimension)), conf, N);
};

const favourable: Statistic = (cells, check) => {
  const { items } = cells.dimension(paramsOf(check, dimensionParams).dimension);
  const told = dimensionFavourable(items.map((item) => summaryOf(cells, check, item)));
  return {
    item_shares: named(items, told.itemShares),
    mean_of_item_shares: told.meanOfItemShares,
    pooled_share: told.pooledShare,
  };
};

export const description: Record<string, Statistic> = {
  'item.summary': summary,
  'item.share_ci': share,
  'item.mean_ci': itemMean,
  'item.polarization': polarization,
  'dim.score_summary': score,
  'dim.mean_ci': dimensionMean,
  'dim.favourable': favourable,
};
