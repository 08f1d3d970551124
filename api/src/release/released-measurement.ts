import { benjaminiHochberg } from '@takhoyde/analysis';
import type { DimensionMeasurement, TopMeasurement } from '@takhoyde/analysis/disclosure';

/** What is told of one statement: how it goes with the rest of its dimension, and how leaders and others read it. */
export interface MeasuredItem {
  readonly itemId: string;
  readonly restCorrelation: number | null;
  readonly alphaWithout: number | null;
  /** Leaders less others who stand alike on the rest of the dimension. Unit: scale points. `null` where either are too few. */
  readonly leaderDifference: number | null;
  readonly isReadAlike: boolean | null;
}

/** What is told of one dimension. Edges: `null` where too few answered all of it. */
export interface MeasuredDimension {
  readonly dimensionId: string;
  readonly completeCount: number;
  readonly alpha: number | null;
  readonly alphaInterval: { readonly low: number; readonly high: number } | null;
  readonly omega: number | null;
  readonly items: readonly MeasuredItem[];
}

/** How large a part of one dimension's R² each of the others brings. */
export interface MeasuredRelation {
  readonly outcomeId: string;
  readonly rSquared: number;
  readonly parts: readonly { readonly dimensionId: string; readonly share: number }[];
}

/** What a release holds of the questionnaire itself, for one city or large district. */
export interface ReleasedMeasurement {
  readonly unitId: string;
  readonly responseCount: number;
  readonly dimensions: readonly MeasuredDimension[];
  readonly relations: readonly MeasuredRelation[];
}

/** Two decimals: all that means anything here, and too few to be solved for anybody's answers. */
const rounded = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 100) / 100 + 0;

const roundedInterval = (interval: { readonly low: number; readonly high: number } | null | undefined) =>
  interval === null || interval === undefined
    ? null
    : { low: rounded(interval.low) ?? interval.low, high: rounded(interval.high) ?? interval.high };

/** A difference smaller than this is read alike, however sure it is. Unit: scale points. Source: docs/methods/item-bias.md */
const LEAST_DIFFERENCE = 0.2;

/** Read differently: a difference that is clear among all statements of the dimension, and large enough to matter. */
const readAlike = (itemBias: DimensionMeasurement['itemBias']): (boolean | null)[] => {
  const adjusted = benjaminiHochberg(itemBias.map(({ screen }) => screen?.p ?? null));
  return itemBias.map(({ screen }, place) => {
    const difference = screen?.standardisedMeanDifference ?? null;
    const p = adjusted[place] ?? null;
    return difference === null || p === null ? null : p >= 0.05 || Math.abs(difference) < LEAST_DIFFERENCE;
  });
};

const itemsOf = ({ itemBias, reliability }: DimensionMeasurement): MeasuredItem[] => {
  const alike = readAlike(itemBias);
  return itemBias.map(({ itemId, screen }, place) => ({
    itemId,
    restCorrelation: rounded(reliability?.alpha.itemRestCorrelations[place]),
    alphaWithout: rounded(reliability?.alpha.alphaIfDeleted[place]),
    leaderDifference: rounded(screen?.standardisedMeanDifference),
    isReadAlike: alike[place] ?? null,
  }));
};

const relationsOf = ({ dimensions, relations }: TopMeasurement): MeasuredRelation[] =>
  relations.map(({ outcomeId, importance }) => ({
    outcomeId,
    rSquared: rounded(importance.rSquared) ?? 0,
    parts: dimensions
      .filter(({ dimensionId }) => dimensionId !== outcomeId)
      .map(({ dimensionId }, place) => ({ dimensionId, share: rounded(importance.relativeWeights[place]) ?? 0 })),
  }));

/** What was measured at close as a release tells it: field by field, so that nothing new of the engine slips out, with two decimals. */
export const releasedMeasurement = (measured: TopMeasurement): ReleasedMeasurement => ({
  unitId: measured.unitId,
  responseCount: measured.responseCount,
  dimensions: measured.dimensions.map((dimension) => ({
    dimensionId: dimension.dimensionId,
    completeCount: dimension.completeCount,
    alpha: rounded(dimension.reliability?.alpha.alpha),
    alphaInterval: roundedInterval(dimension.reliability?.interval),
    omega: rounded(dimension.reliability?.omega),
    items: itemsOf(dimension),
  })),
  relations: relationsOf(measured),
});
