import { crosswalkComparison, scoreTable, type BaselineSource } from '@takhoyde/analysis';
import { z } from 'zod';
import { numberIn, rowsWhere } from '../cells.ts';
import type { Row } from '../reference-set.ts';
import { paramsOf, type Statistic } from './statistic.ts';

const wave = z.union([z.string(), z.number()]).transform(String);
const crosswalkParams = z.object({
  dimension: z.string(),
  to_unit: z.string().optional(),
  to_district: z.string().optional(),
  from_wave: wave,
  to_wave: wave,
  conf: z.number().default(0.95),
});

const comparison: Statistic = (cells, check) => {
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

export const crosswalk: Record<string, Statistic> = { 'crosswalk.unit': comparison, 'crosswalk.district': comparison };
