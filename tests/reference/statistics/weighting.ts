import { poststratifiedMean, rake, responseQuality, sampleOf, stratifiedMean, type WeightingCell } from '@takhoyde/analysis';
import { z } from 'zod';
import { groupRows, keyOf, numberIn, rowsWhere, type Cells } from '../cells.ts';
import { BadReferenceSet, type Check, type Row, type Where } from '../reference-set.ts';
import { named, paramsOf, texts, type Statistic } from './statistic.ts';

/** Conditions on columns that invited.csv has; one wave needs no column for it. */
const whereInvited = (cells: Cells, { where = {} }: Check): Where =>
  Object.fromEntries(Object.entries(where).filter(([column]) => cells.set.invited[0]?.[column] !== undefined));

/** Invited and answered rows by the same cells. */
const cellsOf = (cells: Cells, check: Check, columns: readonly string[]) => {
  const categoriesOf = (row: Row | undefined): string[] => columns.map((column) => row?.[column] ?? '');
  const cellOf = (row: Row): string => keyOf(categoriesOf(row));
  const rows = groupRows(cells.select(check.where), cellOf);
  const invited = groupRows(rowsWhere(cells.set.invited, whereInvited(cells, check)), cellOf);
  if (invited.size === 0) throw new BadReferenceSet(`check ${check.id} requires invited.csv`);
  return [...invited].map(([key, lines]) => ({
    categories: categoriesOf(lines[0]),
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
      all.map(({ categories }) => categories.join('|')),
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

export const weighting: Record<string, Statistic> = {
  'weights.poststrat': poststrat,
  'weights.stratified_fpc': stratified,
  'weights.rake': raked,
  'response.representativity': representativity,
};
