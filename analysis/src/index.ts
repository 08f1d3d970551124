// Scales and scores
export * from './scoring/scale.ts';
export * from './scoring/index-points.ts';
export * from './scoring/dimension-score.ts';

// Sums that merge
export * from './moments/item-histogram.ts';
export * from './moments/item-table.ts';
export * from './moments/frequency-table.ts';
export * from './moments/score-histogram.ts';
export * from './moments/score-sums.ts';
export * from './moments/sample.ts';
export * from './moments/cross-products.ts';
export * from './moments/pairwise-sums.ts';
export * from './moments/complete-histograms.ts';
export * from './moments/rest-score-table.ts';

// From answers to sums, many at once
export * from './tally/tally-shape.ts';
export { emptyCellCounts, countAnswers, addCellCounts, type CellCounts } from './tally/cell-counts.ts';
export * from './tally/row-counter.ts';
export * from './tally/roll-up.ts';
export * from './tally/cell-histograms.ts';
export * from './tally/cell-samples.ts';

// Description and intervals
export * from './description/quantile.ts';
export * from './description/item-summary.ts';
export * from './description/score-summary.ts';
export * from './description/dimension-favourable.ts';
export * from './polarisation/polarisation.ts';
export * from './intervals/interval.ts';
export * from './intervals/mean-interval.ts';
export * from './intervals/share-interval.ts';

// Comparison of waves and groups
export * from './comparison/welch.ts';
export * from './comparison/equivalence.ts';
export * from './comparison/hedges-g.ts';
export * from './comparison/rank-table.ts';
export * from './comparison/superiority.ts';
export * from './comparison/cliff-delta.ts';
export * from './comparison/share-comparison.ts';
export * from './comparison/several-groups.ts';
export * from './comparison/composition.ts';
export * from './multiplicity/adjust-p-values.ts';
export * from './power/smallest-detectable-change.ts';
export * from './power/power-of-comparison.ts';
export * from './verdicts/change-verdicts.ts';

// Across a change of structure
export * from './crosswalk/crosswalk.ts';
export * from './crosswalk/whole-shares.ts';
export * from './crosswalk/comparability-grade.ts';
export * from './crosswalk/crosswalk-comparison.ts';
export * from './crosswalk/nearest-comparable-unit.ts';

// Quality of the measurement
export * from './reliability/alpha.ts';
export * from './reliability/omega.ts';
export * from './reliability/one-factor.ts';
export * from './agreement/within-group-agreement.ts';
export * from './agreement/intraclass-correlation.ts';
export * from './item-bias/mantel.ts';
export * from './item-bias/proportional-odds.ts';
export * from './item-bias/ordinal-regression-screen.ts';

// Small units, weighting, relations, leaders and others
export * from './small-units/shrinkage.ts';
export * from './small-units/random-effects-meta.ts';
export * from './small-units/rank-bands.ts';
export * from './weighting/poststratification.ts';
export * from './weighting/raking.ts';
export * from './weighting/response-quality.ts';
export * from './relations/driver-importance.ts';
export * from './relations/driver-intervals.ts';
export * from './leader-gap/within-unit-gap.ts';

// Special functions and numerics
export * from './distributions/normal.ts';
export * from './distributions/student-t.ts';
export * from './distributions/noncentral-t.ts';
export * from './distributions/chi-square.ts';
export * from './distributions/f-distribution.ts';
export * from './distributions/beta.ts';
export * from './numerics/find-root.ts';
export * from './numerics/minimise.ts';
