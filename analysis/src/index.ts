export * from './scoring/scale.ts';
export * from './scoring/index-points.ts';
export * from './scoring/dimension-score.ts';

export * from './moments/item-histogram.ts';
export * from './moments/item-table.ts';
export * from './moments/frequency-table.ts';
export * from './moments/score-histogram.ts';
export * from './moments/score-sums.ts';
export * from './moments/sample.ts';

export * from './distributions/normal.ts';
export * from './distributions/student-t.ts';
export * from './distributions/noncentral-t.ts';
export * from './distributions/chi-square.ts';
export * from './distributions/f-distribution.ts';
export * from './distributions/beta.ts';
export * from './numerics/find-root.ts';

export * from './intervals/interval.ts';
export * from './intervals/mean-interval.ts';
export * from './intervals/share-interval.ts';

export * from './comparison/welch.ts';
export * from './comparison/equivalence.ts';
export * from './comparison/hedges-g.ts';

export * from './multiplicity/adjust-p-values.ts';
export * from './power/smallest-detectable-change.ts';
export * from './verdicts/change-verdicts.ts';

export * from './crosswalk/crosswalk.ts';
export * from './crosswalk/whole-shares.ts';
export * from './crosswalk/comparability-grade.ts';
